import { workbookOf } from '../support/workbook-builder';
import type { ZipPart } from '../support/zip-builder';

const heads = [
  'Kết quả then chốt',
  'Người phụ trách',
  'Ban đầu',
  'Chỉ tiêu',
  'Tỷ trọng',
  'Ngày bắt đầu',
  'Hạn hoàn thành',
  'Hiện tại',
  'Điểm đầu kỳ',
  'Điểm cuối kỳ',
  'Ghi chú',
  'Mức đạt',
];

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const parts = {
  workbook: 'sheet.main',
  'worksheets/sheet1': 'worksheet',
  styles: 'styles',
  sharedStrings: 'sharedStrings',
};
const contentTypes: ZipPart = {
  name: '[Content_Types].xml',
  content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    parts,
  )
    .map(([part, kind]) => `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`)
    .join('')}</Types>`,
};

/**
 * A sheet of 12 columns as Excel writes it: a header, then shared Vietnamese texts, numbers, percent, dates and a
 * formula in each row.
 */
export function timingFile(rows: number): Buffer {
  const texts = Array.from(
    { length: rows },
    (_, i) => `<si><t>Tăng doanh thu khu vực số ${i + 1} lên mức mới</t></si>`,
  );
  const others = ['Nguyễn Lan', 'Trần Minh', 'Lê Hoà', ...heads].map((name) => `<si><t>${name}</t></si>`);
  const lines = Array.from({ length: rows }, (_, i) => {
    const r = i + 2;
    const number = (column: string, value: number, style: number) =>
      `<c r="${column}${r}" s="${style}"><v>${value}</v></c>`;
    return (
      `<row r="${r}" spans="1:12" ht="15.75" customHeight="1"><c r="A${r}" s="1" t="s"><v>${i}</v></c><c r="B${r}" t="s"><v>${rows + (i % 3)}</v></c>` +
      number('C', i * 1.5, 2) +
      number('D', i * 1000, 2) +
      number('E', (i % 100) / 100, 3) +
      number('F', 45000 + (i % 900), 4) +
      number('G', 45100 + (i % 900), 4) +
      number('H', i, 0) +
      number('I', i + 0.25, 2) +
      number('J', i + 0.5, 2) +
      `<c r="K${r}" t="s"><v>${i}</v></c><c r="L${r}" s="3"><f>C${r}/D${r}</f><v>0.0015</v></c></row>`
    );
  });
  const head = heads
    .map((_, i) => `<c r="${String.fromCharCode(65 + i)}1" s="1" t="s"><v>${rows + 3 + i}</v></c>`)
    .join('');
  const styles =
    '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="4"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>';
  return workbookOf({
    strings: [...texts, ...others].join(''),
    styles,
    sheets: [{ name: 'KPI', rows: `<row r="1">${head}</row>${lines.join('')}` }],
    // SheetJS reads only parts whose types are told.
    change: (parts) => parts.map((part) => (part.name === '[Content_Types].xml' ? contentTypes : part)),
  });
}
