import { Check, CircleAlert, FolderOpen, Save } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '#core/domain/plan';
import { exportForms, isExportForm, type ExportForm } from '#core/export/export-form';
import type { PlanSummary, RequestOutput } from '#core/ipc/contract';
import type { AppError } from '#core/result';
import { useApp } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { Problem } from './Problem';
import { shownTitle } from './plan-facts';

type Written = RequestOutput<'exportPlans'>;
type Outcome =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'written'; readonly written: Written };

/** Writes many plans into one folder, each to a file of its own, and says which could not be written and why. */
export function ExportMany({
  plans,
  onClose,
}: {
  readonly plans: readonly PlanSummary[];
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const app = useApp();
  const [form, setForm] = useState<ExportForm>('xlsx');
  const [documentLanguage, setDocumentLanguage] = useState<Language | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'choosing' });
  const isWriting = outcome.kind === 'writing';

  const write = async () => {
    setOutcome({ kind: 'writing' });
    const planIds = plans.map(({ id }) => id);
    // What goes out is what is on the disk: the last changes of open plans go there first.
    const unsaved: Written['failed'] = [];
    for (const tab of app.store.getState().tabs) {
      if (!planIds.includes(tab.planId) || (await tab.flush())) continue;
      const error = tab.store.getState().save.error ?? { code: 'writeFailed', params: { file: '', reason: '' } };
      unsaved.push({ planId: tab.planId, error: { code: error.code, params: { ...error.params } } });
    }
    const ready = planIds.filter((planId) => !unsaved.some((one) => one.planId === planId));
    if (ready.length === 0) {
      setOutcome({ kind: 'written', written: { token: null, written: [], failed: unsaved } });
      return;
    }
    const written = await app.bridge.exportPlans({ planIds: ready, to: form, documentLanguage });
    if (written.ok) {
      setOutcome({ kind: 'written', written: { ...written.value, failed: [...unsaved, ...written.value.failed] } });
    } else if (written.error.code === 'cancelled') setOutcome({ kind: 'choosing' });
    else setOutcome({ kind: 'failed', error: written.error });
  };
  const showFolder = async (token: string) => {
    const shown = await app.bridge.showExported({ token });
    if (!shown.ok) setOutcome({ kind: 'failed', error: shown.error });
  };

  if (outcome.kind === 'written') {
    return (
      <Results plans={plans} written={outcome.written} onShow={(token) => void showFolder(token)} onClose={onClose} />
    );
  }
  return (
    <Dialog
      title={t('plans:export.title', { count: plans.length })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            look="filled"
            disabled={isWriting}
            icon={<Save size={16} strokeWidth={1.75} aria-hidden />}
            onClick={() => void write()}
          >
            {isWriting ? t('export:dialog.exporting') : t('plans:export.do')}
          </Button>
        </>
      }
    >
      {outcome.kind === 'failed' && <Problem title={t('export:dialog.failed')} error={outcome.error} />}
      <div className="form">
        <label htmlFor="plans-export-form">{t('export:dialog.form')}</label>
        <Select
          id="plans-export-form"
          autoFocus
          value={form}
          disabled={isWriting}
          aria-describedby="plans-export-hint"
          options={exportForms.map((value) => ({ value, label: t(`export:dialog.forms.${value}`) }))}
          onChoose={(value) => {
            if (isExportForm(value)) setForm(value);
          }}
        />
        <p id="plans-export-hint" className="plans-form-hint text-note quiet">
          {t(`export:dialog.formHints.${form}`)}
        </p>
        {form !== 'json' && (
          <>
            <label htmlFor="plans-export-language">{t('export:dialog.language')}</label>
            <Select
              id="plans-export-language"
              value={documentLanguage ?? ''}
              disabled={isWriting}
              options={[
                { value: '', label: t('plans:export.ownLanguage') },
                { value: 'vi', label: t('export:dialog.languages.vi') },
                { value: 'en', label: t('export:dialog.languages.en') },
              ]}
              onChoose={(value) => {
                setDocumentLanguage(value === 'vi' || value === 'en' ? value : null);
              }}
            />
          </>
        )}
      </div>
      <p className="plans-form-note text-note quiet">{t('plans:export.hint')}</p>
    </Dialog>
  );
}

function Results({
  plans,
  written: { token, written, failed },
  onShow,
  onClose,
}: {
  readonly plans: readonly PlanSummary[];
  readonly written: Written;
  readonly onShow: (token: string) => void;
  readonly onClose: () => void;
}) {
  const { t, sayError } = useTexts();
  const titleOf = (planId: string) => shownTitle(plans.find(({ id }) => id === planId)?.title ?? '', t);
  return (
    <Dialog
      wide
      title={t('plans:export.title', { count: plans.length })}
      onClose={onClose}
      actions={
        <>
          {token !== null && (
            <Button
              icon={<FolderOpen size={16} strokeWidth={1.75} aria-hidden />}
              onClick={() => {
                onShow(token);
              }}
            >
              {t('export:dialog.show')}
            </Button>
          )}
          <Button look="filled" autoFocus onClick={onClose}>
            {t('common:action.close')}
          </Button>
        </>
      }
    >
      <p role="status" className="plans-count">
        {t('plans:export.written', { count: written.length })}{' '}
        {failed.length > 0 && t('plans:export.notWritten', { count: failed.length })}
      </p>
      <ul className="plans-results">
        {failed.map(({ planId, error }) => (
          <li key={planId} className="plans-result result-refused">
            <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
            <div className="grow">
              <b>{titleOf(planId)}</b>
              <p>{sayError(error)}</p>
            </div>
          </li>
        ))}
        {written.map(({ planId, name }) => (
          <li key={planId} className="plans-result result-made">
            <Check size={16} strokeWidth={1.75} aria-hidden />
            <div className="grow">
              <b>{name}</b>
              <p className="text-note quiet">{titleOf(planId)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
