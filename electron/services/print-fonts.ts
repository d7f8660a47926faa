import latinRegular from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?inline';
import latinSemibold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?inline';
import vietnameseRegular from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?inline';
import vietnameseSemibold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?inline';
import figuresRegular from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import figuresSemibold from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import type { FontUrls } from '#core/export/print-style';

/** The fonts of a printed page, inside it: 150 kB, loaded on the first print. */
export const printFonts: FontUrls = {
  latin: { regular: latinRegular, semibold: latinSemibold },
  vietnamese: { regular: vietnameseRegular, semibold: vietnameseSemibold },
  figures: { regular: figuresRegular, semibold: figuresSemibold },
};
