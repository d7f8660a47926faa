import { Check, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { formatPercent } from '#core/domain/numbers';
import type { OfferedFile } from '#core/ipc/contract';
import { useApp } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { OutcomePanel } from './OutcomePanel';
import { SheetAsFound } from './SheetAsFound';
import { usePreview } from './use-preview';
import './import.css';

const legend = ['objective', 'keyResult', 'number', 'person', 'keep'] as const;
const headerRowsOffered = 40;

/** A workbook before anything is written: as found, how it is read, what it becomes. */
export function ImportScreen({ file }: { readonly file: OfferedFile }) {
  const { t, language, sayError } = useTexts();
  const app = useApp();
  const { state, changeColumn, changeHeaderRow, answerDecimal, reset } = usePreview(app.bridge, file);
  const [chosen, setChosen] = useState<string | null>(null);
  const { preview, error, busy, progress, mapping } = state;
  const sheets = preview?.report.sheets ?? [];
  const found = sheets.find(({ name }) => name === chosen) ?? sheets.find(({ used }) => used) ?? sheets[0];
  const sheet = preview?.sheets.find(({ name }) => name === found?.name);
  const plans = preview?.plans ?? [];
  const decimals = new Map(
    Object.entries(mapping?.sheets ?? {}).flatMap(([name, { decimal }]) =>
      decimal === null ? [] : [[name, decimal] as const],
    ),
  );
  const accept = () => {
    // The same workbook may come in twice, and each time it is a plan of its own.
    void app.createPlans(plans.map((plan) => ({ ...plan, id: crypto.randomUUID() })));
  };
  // Where there is no sheet to show, the refusal is the screen's content.
  const Frame = preview && found ? 'div' : 'main';
  return (
    <>
      <header className="toolbar">
        <div className="toolbar-title">
          <h1>{t('import:title', { name: file.name })}</h1>
          <span className="text-note quiet">{t('import:subtitle')}</span>
        </div>
        <span className="grow" />
        {mapping !== null && <Button onClick={reset}>{t('import:resetMapping')}</Button>}
        <Button onClick={app.leaveImport}>{t('common:action.cancel')}</Button>
        <Button
          look="filled"
          icon={<Check size={16} strokeWidth={1.75} aria-hidden />}
          disabled={plans.length === 0 || busy}
          onClick={accept}
        >
          {plans.length > 1 ? t('import:acceptSeveral', { count: plans.length }) : t('import:accept')}
        </Button>
      </header>
      {busy && (
        <p className="import-busy" role="status">
          {progress === null
            ? t('import:reading')
            : t('import:readingPercent', { percent: formatPercent(progress, language) })}
        </p>
      )}
      {error && (
        <Frame>
          <div className="panel-problem import-error" role="alert">
            <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
            <div>
              <b>{t('import:failed')}</b>
              <p>{sayError(error)}</p>
              <Button small look="line" onClick={() => void app.chooseFile('workbook')}>
                {t('import:otherFile')}
              </Button>
            </div>
          </div>
        </Frame>
      )}
      {preview && found && (
        <main className="import">
          <section className="import-sheet">
            <div className="import-sheet-head">
              <h2 className="text-note quiet bold">{t('import:asFound')}</h2>
              <label className="text-note">
                {t('import:headerRow')}{' '}
                <Select
                  value={String(mapping?.sheets[found.name]?.headerRow ?? '')}
                  options={[
                    {
                      value: '',
                      label:
                        found.headerRow === null
                          ? t('import:headerAuto')
                          : `${t('import:headerAuto')} (${String(found.headerRow)})`,
                    },
                    ...Array.from({ length: headerRowsOffered }, (_, row) => ({
                      value: String(row + 1),
                      label: t('import:headerRowN', { row: row + 1 }),
                    })),
                  ]}
                  onChoose={(value) => {
                    changeHeaderRow(found, value === '' ? null : Number(value));
                  }}
                />
              </label>
              <ul className="legend">
                {legend.map((group) => (
                  <li key={group}>
                    <i className={`group-${group}`} aria-hidden />
                    {t(`import:legend.${group}`)}
                  </li>
                ))}
              </ul>
            </div>
            {sheets.length > 1 && (
              <div className="import-tabs" role="group" aria-label={t('import:sheetTabs')}>
                {sheets.map(({ name, used }) => (
                  <button
                    key={name}
                    type="button"
                    aria-pressed={name === found.name}
                    title={used ? name : `${name}: ${t('import:sheetUnused')}`}
                    className={used ? 'import-tab' : 'import-tab quiet'}
                    onClick={() => {
                      setChosen(name);
                    }}
                  >
                    {name}
                  </button>
                ))}
              </div>
            )}
            {sheet && (
              <SheetAsFound
                sheet={sheet}
                found={found}
                fates={preview.fates[found.name] ?? {}}
                onColumn={(column, target) => {
                  changeColumn(found, column, target);
                }}
              />
            )}
          </section>
          <aside className="import-outcome" aria-busy={busy}>
            <OutcomePanel preview={preview} decimals={decimals} onDecimal={answerDecimal} />
          </aside>
        </main>
      )}
    </>
  );
}
