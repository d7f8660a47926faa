/* What can be chosen in the settings, apart from the contract: a page offers these without carrying its checks. */

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const densities = ['compact', 'regular', 'roomy'] as const;
export const workbookFonts = ['Times New Roman', 'Arial'] as const;
