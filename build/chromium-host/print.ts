/** What `webContents.printToPDF` takes, as far as we use it. Lengths in inches. */
export interface PrintToPdfOptions {
  readonly landscape?: boolean;
  readonly printBackground?: boolean;
  readonly preferCSSPageSize?: boolean;
  readonly pageSize?: 'A4' | 'A3' | { readonly width: number; readonly height: number };
  readonly margins?: {
    readonly top?: number;
    readonly bottom?: number;
    readonly left?: number;
    readonly right?: number;
  };
  readonly scale?: number;
  readonly pageRanges?: string;
  readonly displayHeaderFooter?: boolean;
  readonly headerTemplate?: string;
  readonly footerTemplate?: string;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
}

const paper = { A4: { width: 8.27, height: 11.7 }, A3: { width: 11.7, height: 16.54 } };

const known = new Set([
  'landscape',
  'printBackground',
  'preferCSSPageSize',
  'pageSize',
  'margins',
  'scale',
  'pageRanges',
  'displayHeaderFooter',
  'headerTemplate',
  'footerTemplate',
  'generateTaggedPDF',
  'generateDocumentOutline',
]);

/** The same wish in the words of the debugging protocol. */
export function printOptions(options: PrintToPdfOptions): Record<string, string | number | boolean> {
  for (const name of Object.keys(options)) {
    if (!known.has(name))
      throw new Error(`electron: printToPDF option ${name} is not implemented by build/chromium-host`);
  }
  const size = typeof options.pageSize === 'object' ? options.pageSize : paper[options.pageSize ?? 'A4'];
  const margins = options.margins ?? {};
  return {
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    paperWidth: size.width,
    paperHeight: size.height,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}
