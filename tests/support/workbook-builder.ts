import { zipOf, type ZipPart } from './zip-builder';

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

export interface SheetSpec {
  readonly name?: string;
  /** What stands inside `<sheetData>`; null leaves the element out. */
  readonly rows?: string | null;
  /** Elements before and behind `sheetData`. */
  readonly before?: string;
  readonly behind?: string;
  readonly state?: string;
  /** The whole part instead. */
  readonly xml?: string | Uint8Array;
  readonly kind?: string;
  readonly relationships?: string;
}

export interface WorkbookSpec {
  readonly sheets?: readonly SheetSpec[];
  /** What stands inside `<sst>`; null = no part. */
  readonly strings?: string | null;
  /** What stands inside `<styleSheet>`; null = no part. */
  readonly styles?: string | null;
  readonly workbookProperties?: string;
  readonly extra?: readonly ZipPart[];
  /** Changes the parts just before they are packed. */
  readonly change?: (parts: ZipPart[]) => ZipPart[];
}

/** One relationship list part. */
export function relationshipsPart(name: string, inside: string): ZipPart {
  return { name, content: `<Relationships xmlns="${packaging}/relationships">${inside}</Relationships>` };
}

/** A relationship with a transitional type. */
export function relationship(id: string, kind: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${mode}/>`;
}

/** The bytes of a small workbook, every part of it written here. */
export function workbookOf(spec: WorkbookSpec): Buffer {
  const sheets = spec.sheets ?? [{}];
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    relationshipsPart('_rels/.rels', relationship('r1', 'officeDocument', 'xl/workbook.xml')),
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${mainNamespace}" xmlns:r="${office}">${spec.workbookProperties ?? ''}<sheets>${sheets
        .map(
          (sheet, i) =>
            `<sheet name="${sheet.name ?? `S${i + 1}`}" sheetId="${i + 1}" ${sheet.state === undefined ? '' : `state="${sheet.state}"`} r:id="s${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    relationshipsPart(
      'xl/_rels/workbook.xml.rels',
      sheets
        .map((sheet, i) => relationship(`s${i + 1}`, sheet.kind ?? 'worksheet', `worksheets/sheet${i + 1}.xml`))
        .join('') +
        (spec.strings == null ? '' : relationship('t', 'sharedStrings', 'sharedStrings.xml')) +
        (spec.styles == null ? '' : relationship('y', 'styles', 'styles.xml')),
    ),
  ];
  sheets.forEach((sheet, i) => {
    const rows = sheet.rows === null ? '' : `<sheetData>${sheet.rows ?? ''}</sheetData>`;
    parts.push({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content:
        sheet.xml ??
        `<worksheet xmlns="${mainNamespace}" xmlns:r="${office}">${sheet.before ?? ''}${rows}${sheet.behind ?? ''}</worksheet>`,
    });
    if (sheet.relationships !== undefined) {
      parts.push(relationshipsPart(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, sheet.relationships));
    }
  });
  if (spec.strings != null)
    parts.push({ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${mainNamespace}">${spec.strings}</sst>` });
  if (spec.styles != null)
    parts.push({ name: 'xl/styles.xml', content: `<styleSheet xmlns="${mainNamespace}">${spec.styles}</styleSheet>` });
  parts.push(...(spec.extra ?? []));
  return zipOf(spec.change?.(parts) ?? parts);
}
