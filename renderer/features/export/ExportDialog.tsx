import { Check, CircleAlert, FolderOpen, Save } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Company } from '#core/domain/company';
import type { Language, Plan } from '#core/domain/plan';
import { countGuarded } from '#core/export/csv';
import { exportForms, type ExportForm } from '#core/export/export-form';
import { leftOut } from '#core/export/left-out';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import type { Bridge, Settings } from '#core/ipc/contract';
import type { AppError } from '#core/result';
import { textsIn } from '#core/texts/texts';
import { useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import './export.css';

type WorkbookFont = Settings['workbookFont'];
const fonts: readonly WorkbookFont[] = ['Times New Roman', 'Arial'];
const languages: readonly Language[] = ['vi', 'en'];

type Outcome =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'written'; readonly token: string; readonly name: string };

export interface ExportDialogProps {
  readonly plan: Plan;
  readonly planId: string;
  /** The language the document starts with. */
  readonly language: Language;
  readonly company: Company;
  readonly bridge: Bridge;
  readonly onClose: () => void;
}

/** Writes the plan as a workbook, PDF, CSV, web page or plan file, and says first what that form leaves out. */
export function ExportDialog({ plan, planId, language, company, bridge, onClose }: ExportDialogProps) {
  const { t } = useTexts();
  const [form, setForm] = useState<ExportForm>('xlsx');
  const [documentLanguage, setDocumentLanguage] = useState(language);
  const [font, setFont] = useState<WorkbookFont>(useAppState((state) => state.settings.workbookFont));
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'choosing' });

  const write = async () => {
    setOutcome({ kind: 'writing' });
    if (form === 'xlsx') {
      const kept = await bridge.setSettings({ workbookFont: font });
      if (!kept.ok) {
        setOutcome({ kind: 'failed', error: kept.error });
        return;
      }
    }
    const written = await bridge.exportPlan({ planId, to: form, documentLanguage });
    if (written.ok) setOutcome({ kind: 'written', ...written.value });
    else if (written.error.code === 'cancelled') setOutcome({ kind: 'choosing' });
    else setOutcome({ kind: 'failed', error: written.error });
  };
  const show = async (token: string) => {
    const shown = await bridge.showExported({ token });
    if (!shown.ok) setOutcome({ kind: 'failed', error: shown.error });
  };

  if (outcome.kind === 'written') {
    return (
      <Dialog
        title={t('export:dialog.title')}
        onClose={onClose}
        actions={
          <>
            <Button
              onClick={() => {
                setOutcome({ kind: 'choosing' });
              }}
            >
              {t('export:dialog.again')}
            </Button>
            <Button
              icon={<FolderOpen size={16} strokeWidth={1.75} aria-hidden />}
              onClick={() => void show(outcome.token)}
            >
              {t('export:dialog.show')}
            </Button>
            <Button look="filled" autoFocus onClick={onClose}>
              {t('export:dialog.close')}
            </Button>
          </>
        }
      >
        <p className="export-done" role="status">
          <Check size={16} strokeWidth={1.75} aria-hidden />
          {t('export:dialog.done', { name: outcome.name })}
        </p>
      </Dialog>
    );
  }

  const isWriting = outcome.kind === 'writing';
  return (
    <Dialog
      wide
      title={t('export:dialog.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('export:dialog.close')}</Button>
          <Button
            look="filled"
            disabled={isWriting}
            icon={<Save size={16} strokeWidth={1.75} aria-hidden />}
            onClick={() => void write()}
          >
            {isWriting ? t('export:dialog.exporting') : t('export:dialog.export')}
          </Button>
        </>
      }
    >
      {outcome.kind === 'failed' && <Problem error={outcome.error} />}
      <FormChoice form={form} isOff={isWriting} onChoose={setForm} />
      {form !== 'json' && (
        <div className="form">
          <label htmlFor="export-language">{t('export:dialog.language')}</label>
          <Select
            id="export-language"
            value={documentLanguage}
            disabled={isWriting}
            options={languages.map((value) => ({ value, label: t(`export:dialog.languages.${value}`) }))}
            onChoose={(value) => {
              setDocumentLanguage(value === 'en' ? 'en' : 'vi');
            }}
          />
          {form === 'xlsx' && (
            <>
              <label htmlFor="export-font">{t('export:dialog.font')}</label>
              <Select
                id="export-font"
                value={font}
                disabled={isWriting}
                options={fonts.map((value) => ({ value, label: value }))}
                onChoose={(value) => {
                  setFont(value === 'Arial' ? 'Arial' : 'Times New Roman');
                }}
              />
            </>
          )}
        </div>
      )}
      <LeftOut company={company} plan={plan} form={form} language={documentLanguage} font={font} />
    </Dialog>
  );
}

function FormChoice({
  form,
  isOff,
  onChoose,
}: {
  readonly form: ExportForm;
  readonly isOff: boolean;
  readonly onChoose: (form: ExportForm) => void;
}) {
  const { t } = useTexts();
  return (
    <fieldset className="export-forms" disabled={isOff}>
      <legend>{t('export:dialog.form')}</legend>
      {exportForms.map((name) => (
        <label key={name} className="export-form">
          <input
            type="radio"
            name="export-form"
            value={name}
            checked={form === name}
            onChange={() => {
              onChoose(name);
            }}
          />
          <span>
            <b>{t(`export:dialog.forms.${name}`)}</b>
            <span className="text-note quiet">{t(`export:dialog.formHints.${name}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Problem({ error }: { readonly error: AppError }) {
  const { t, sayError } = useTexts();
  return (
    <div className="panel-problem" role="alert">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <b>{t('export:dialog.failed')}</b>
        <p>{sayError(error)}</p>
      </div>
    </div>
  );
}

/** What stays behind, by the function that also tells whether a plan came back the same. */
function LeftOut({
  plan,
  form,
  language,
  font,
  company,
}: {
  readonly plan: Plan;
  readonly form: ExportForm;
  readonly language: Language;
  readonly font: WorkbookFont;
  readonly company: Company;
}) {
  const { t } = useTexts();
  const model = useMemo(
    () => sheetFromPlan(plan, { language, font, t: textsIn(language, company.terms), company }),
    [plan, language, font, company],
  );
  const parts = leftOut(plan, model, form);
  const guarded = form === 'csv' ? countGuarded(model) : 0;
  return (
    <section className="export-left" aria-live="polite">
      {parts.length === 0 ? (
        <p className="text-note quiet">{t('export:dialog.nothingLeftOut')}</p>
      ) : (
        <>
          <h3 className="text-label">{t('export:dialog.leftOut')}</h3>
          <ul>
            {parts.map(({ part, count }) => (
              <li key={part}>
                <span>{t(`export:left.${part}`)}</span>
                <span className="num">{count}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {guarded > 0 && (
        <p className="text-note quiet">
          {t('export:dialog.apostrophe')} {t('export:dialog.apostropheCount', { cells: guarded })}
        </p>
      )}
    </section>
  );
}
