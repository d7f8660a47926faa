/* Stands for `electron` in bundles that run under plain Node: electron-store asks for it and works without.
   The real package would try to download its binary there. */
export default {};
export const app = undefined;
export const ipcMain = undefined;
export const shell = undefined;
