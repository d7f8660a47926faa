import type { ReportSheet } from '#core/import/import-outcome';
import { useTexts } from '../../app/i18n';

/** The sheets of the file; those that hold no plan are there too, since they may be read after all. */
export function SheetTabs({
  sheets,
  shown,
  onShow,
}: {
  readonly sheets: readonly ReportSheet[];
  readonly shown: string;
  readonly onShow: (name: string) => void;
}) {
  const { t } = useTexts();
  if (sheets.length < 2) return null;
  return (
    <div className="import-tabs" role="group" aria-label={t('import:sheetTabs')}>
      {sheets.map(({ name, used }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === shown}
          title={used ? name : `${name}: ${t('import:sheetUnused')}`}
          className={used ? 'import-tab' : 'import-tab quiet'}
          onClick={() => {
            onShow(name);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
