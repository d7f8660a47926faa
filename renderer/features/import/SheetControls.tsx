import { importLayouts, type ImportLayout, type ReportSheet, type SheetMapping } from '#core/import/import-outcome';
import { textEncodings, type RawTextForm, type TextEncoding } from '#core/import/raw-sheet';
import { useTexts } from '../../app/i18n';
import { Select } from '../../ui/Select';

const headerRowsOffered = 60;
const delimiters = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const;

/** What can be said of a whole sheet: used or not, its layout, header, months across, marks of numbers; of a text file how it is cut. */
export function SheetControls({
  found,
  mapping,
  hasPeriods,
  asksDecimal,
  text,
  onSheet,
  onHeaderRow,
  onText,
}: {
  readonly found: ReportSheet;
  readonly mapping: SheetMapping;
  /** Months or quarters stand across this sheet. */
  readonly hasPeriods: boolean;
  readonly asksDecimal: boolean;
  /** How a text file was read; null for workbooks. */
  readonly text: RawTextForm | null;
  readonly onSheet: (change: Partial<SheetMapping>) => void;
  readonly onHeaderRow: (row: number | null) => void;
  readonly onText: (text: RawTextForm) => void;
}) {
  const { t } = useTexts();
  const recognised = t('import:headerAuto');
  const withFound = (what: string | null) => (what === null ? recognised : `${recognised} (${what})`);
  return (
    <div className="sheet-controls">
      <label className="sheet-use">
        <input
          type="checkbox"
          checked={mapping.use ?? found.used}
          onChange={(event) => {
            const use = event.currentTarget.checked;
            onSheet({ use: use === found.used && mapping.use === null ? null : use });
          }}
        />
        {t('import:useSheet')}
      </label>
      <label>
        {t('import:layoutIs')}
        <Select<ImportLayout | ''>
          value={mapping.layout ?? ''}
          options={[
            { value: '', label: withFound(found.layout && t(`import:layout.${found.layout}`)) },
            ...importLayouts.map((layout) => ({ value: layout, label: t(`import:layout.${layout}`) })),
          ]}
          onChoose={(layout) => {
            onSheet({ layout: layout === '' ? null : layout });
          }}
        />
      </label>
      <label>
        {t('import:headerRow')}
        <Select
          value={String(mapping.headerRow ?? '')}
          options={[
            { value: '', label: withFound(found.headerRow === null ? null : String(found.headerRow)) },
            ...Array.from({ length: Math.max(headerRowsOffered, mapping.headerRow ?? 0) }, (_, row) => ({
              value: String(row + 1),
              label: t('import:headerRowN', { row: row + 1 }),
            })),
          ]}
          onChoose={(value) => {
            onHeaderRow(value === '' ? null : Number(value));
          }}
        />
      </label>
      {(hasPeriods || mapping.periods !== null) && (
        <label>
          {t('import:periodsAre')}
          <Select<'' | 'checkIns' | 'columns'>
            value={mapping.periods ?? ''}
            options={[
              { value: '', label: recognised },
              { value: 'checkIns', label: t('import:periods.checkIns') },
              { value: 'columns', label: t('import:periods.columns') },
            ]}
            onChoose={(periods) => {
              onSheet({ periods: periods === '' ? null : periods });
            }}
          />
        </label>
      )}
      {(asksDecimal || mapping.decimal !== null) && (
        <label>
          {t('import:decimalIs')}
          <Select<'' | 'comma' | 'point'>
            value={mapping.decimal ?? ''}
            options={[
              { value: '', label: recognised },
              { value: 'comma', label: t('import:decimal.comma') },
              { value: 'point', label: t('import:decimal.point') },
            ]}
            onChoose={(decimal) => {
              onSheet({ decimal: decimal === '' ? null : decimal });
            }}
          />
        </label>
      )}
      {text && (
        <>
          <label>
            {t('import:encodingIs')}
            <Select<TextEncoding>
              value={text.encoding}
              options={textEncodings.map((encoding) => ({ value: encoding, label: t(`import:encoding.${encoding}`) }))}
              onChoose={(encoding) => {
                onText({ ...text, encoding });
              }}
            />
          </label>
          <label>
            {t('import:delimiterIs')}
            <Select
              value={text.delimiter}
              options={[
                ...delimiters.map(([value, name]) => ({ value: String(value), label: t(`import:delimiter.${name}`) })),
                ...(delimiters.some(([value]) => value === text.delimiter)
                  ? []
                  : [{ value: text.delimiter, label: text.delimiter }]),
              ]}
              onChoose={(delimiter) => {
                onText({ ...text, delimiter });
              }}
            />
          </label>
        </>
      )}
    </div>
  );
}
