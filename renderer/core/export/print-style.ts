import type { PrintColumn } from './print-layout';

/** Addresses of the font files: `app://…` in the app, `data:` in a file that stands alone. */
export interface FontUrls {
  readonly vietnamese: { readonly regular: string; readonly semibold: string };
  readonly latin: { readonly regular: string; readonly semibold: string };
  /** Inter, for figures: Be Vietnam Pro has none of equal width. */
  readonly figures: { readonly regular: string; readonly semibold: string };
}

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const vietnamese =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
const figures = 'U+0025,U+002B-002E,U+0030-003A,U+00D7,U+2212';

/** What of the page is not on every plan. */
export interface PrintFrame {
  readonly hasLogo: boolean;
  readonly signers: number;
  /** Names are printed under the lines to sign on. */
  readonly hasNames: boolean;
}

/** The style sheet of the printed plan (look.md 11). `page` is the word in front of the page number. */
export function printStyle(
  columns: readonly PrintColumn[],
  fonts: FontUrls,
  foot: { left: string; page: string },
  frame: PrintFrame,
): string {
  const face = (family: string, url: string, weight: number, range: string) =>
    `@font-face{font-family:"${family}";font-weight:${String(weight)};src:url(${cssString(url)}) format("woff2");unicode-range:${range}}`;
  const faces = [
    face('Be Vietnam Pro', fonts.latin.regular, 400, latin),
    face('Be Vietnam Pro', fonts.latin.semibold, 600, latin),
    face('Be Vietnam Pro', fonts.vietnamese.regular, 400, vietnamese),
    face('Be Vietnam Pro', fonts.vietnamese.semibold, 600, vietnamese),
    face('Dinh Figures', fonts.figures.regular, 400, figures),
    face('Dinh Figures', fonts.figures.semibold, 600, figures),
  ].join('');
  const widths = columns
    .map((column, index) => `.c${String(index)}{width:${column.millimetres.toFixed(2)}mm}`)
    .join('');
  // 48 px: beside the lines of the heading, and no higher than they are.
  const logo = frame.hasLogo ? '.l{max-height:12.7mm;max-width:60mm;flex:none}.h{flex:1}\n' : '';
  const names = frame.hasNames
    ? '.g>div{display:flex;flex-direction:column;align-items:center;padding:0 2mm}.g br{display:none}.w{margin-top:auto;font-weight:600;overflow-wrap:anywhere}\n'
    : '';
  const more = logo + names;
  const note = 'font:9pt "Dinh Figures","Be Vietnam Pro",sans-serif;color:#43525F;vertical-align:top;padding-top:1.5mm';
  return `${faces}
@page{size:A4 landscape;margin:11mm 13mm 14mm;
@bottom-left{content:${cssString(foot.left)};${note}}
@bottom-right{content:${cssString(`${foot.page} `)} counter(page) " / " counter(pages);${note}}}
*{box-sizing:border-box}
html{background:#fff}
body{margin:0 auto;max-width:271mm;color:#12202F;font:400 9pt/13.5pt "Be Vietnam Pro","Segoe UI","Noto Sans",sans-serif;font-synthesis:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.n{font-family:"Dinh Figures","Be Vietnam Pro","Segoe UI","Noto Sans",sans-serif;font-feature-settings:"tnum"}
header{display:flex;justify-content:space-between;align-items:flex-end;gap:8mm}
h1{margin:0;font-size:15pt;line-height:22pt;font-weight:600;overflow-wrap:anywhere}
.s{color:#43525F}
.m{text-align:right;color:#43525F;flex:none;max-width:90mm}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin-top:3mm}
thead{display:table-header-group}
th{border-top:1.5px solid #12202F;border-bottom:1px solid #12202F;padding:1.2mm 1.3mm;text-align:left;font-weight:600;vertical-align:bottom}
td{padding:1.2mm 1.3mm;border-bottom:.75px solid #9AA6B2;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
th:first-child,td.o{padding-left:0}
.r{text-align:right}
.b{font-weight:600}
tbody{break-inside:avoid}
tbody.p{break-before:page}
tr{break-inside:avoid}
tbody tr:last-child td,td.o{border-bottom:1px solid #12202F}
.t{white-space:nowrap}
td svg{display:block;margin:.6mm 0 0 auto}
footer{break-inside:avoid}
.e{display:flex;justify-content:space-between;gap:8mm;margin-top:2mm}
.g{display:grid;grid-template-columns:${Array.from({ length: frame.signers }, () => '1fr').join(' ')};text-align:center;margin-top:5mm;height:32mm}
${more}@media screen{body{padding:11mm 13mm;max-width:297mm}}
${widths}`;
}

/** A CSS string: the text between quotes can end neither the string nor the style element. */
export function cssString(text: string): string {
  const escaped = text.replace(/["'\\<>&\n\r\f\u0000]/gu, (letter) => `\\${letter.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
