import { useEffect, useState, type ReactNode } from 'react';
import type { Company } from '#core/domain/company';
import type { OfferedFile } from '#core/ipc/contract';
import { useApp } from '../../../app/app-context';
import { useTexts } from '../../../app/i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { termsChoice } from './term-words';
import { useCompanyExport } from './use-company-export';
import { monthText } from './YearSection';

/** Shows what a colleague's company file brings before any of it counts: take all, or nothing. */
export function CompanyFileDialog({
  file,
  onTake,
}: {
  readonly file: OfferedFile;
  /** True when the company was taken. */
  readonly onTake: (company: Company) => Promise<boolean>;
}) {
  const { t } = useTexts();
  const app = useApp();
  const [incoming, setIncoming] = useState<Company | null>(null);
  const ours = useCompanyExport();
  useEffect(() => {
    let isHere = true;
    void app.bridge.readCompanyFile({ token: file.token }).then((read) => {
      if (!isHere) return;
      if (read.ok) setIncoming(read.value);
      else {
        app.tell({ error: read.error });
        app.forgetCompanyFile();
      }
    });
    return () => {
      isHere = false;
    };
  }, [app, file.token]);
  const take = async (company: Company) => {
    if (await onTake(company)) app.forgetCompanyFile();
  };
  return (
    <Dialog
      wide
      title={t('settings:file.dialogTitle')}
      onClose={app.forgetCompanyFile}
      actions={
        <>
          <Button onClick={() => void ours.write()}>{t('settings:file.exportFirst')}</Button>
          <span className="grow" />
          <Button autoFocus onClick={app.forgetCompanyFile}>
            {t('common:action.cancel')}
          </Button>
          <Button
            look="filled"
            disabled={incoming === null}
            onClick={() => {
              if (incoming !== null) void take(incoming);
            }}
          >
            {t('settings:file.takeAll')}
          </Button>
        </>
      }
    >
      {incoming === null ? (
        <p className="quiet" role="status">
          {t('settings:file.reading')}
        </p>
      ) : (
        <>
          <p>{t('settings:file.brings', { file: file.name })}</p>
          <Brings company={incoming} />
          <p>{t('settings:file.replaces')}</p>
        </>
      )}
      <div role="status">
        {ours.written !== null && <p className="quiet">{t('settings:file.exported', { name: ours.written.name })}</p>}
      </div>
    </Dialog>
  );
}

function Brings({ company }: { readonly company: Company }) {
  const { t, language } = useTexts();
  const none = t('settings:file.none');
  const choice = termsChoice(company.terms);
  const { objective, keyResult } = company.terms[language];
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('settings:file.name'), company.name || none],
    [
      t('settings:file.logo'),
      company.logo === null ? (
        none
      ) : (
        <img className="settings-logo" src={company.logo} alt={t('settings:company.logoAltUnnamed')} />
      ),
    ],
    [
      t('settings:file.terms'),
      choice === 'own'
        ? `${objective ?? t('settings:terms.objective')} / ${keyResult ?? t('settings:terms.keyResult')}`
        : t(`settings:terms.${choice}`),
    ],
    [t('settings:file.units'), String(company.units.length)],
    [t('settings:file.people'), String(company.people.length)],
    [t('settings:file.departments'), String(company.departments.length)],
    [t('settings:file.firstMonth'), t('settings:year.month', { month: monthText(company.firstMonth, language) })],
    [
      t('settings:file.signOff'),
      company.signOff.length === 0
        ? t('settings:file.usualRoles')
        : company.signOff.map(({ role, name }) => role[language] || role.vi || role.en || name || none).join(', '),
    ],
    [t('settings:file.number'), t(`settings:forms.numbers.${company.numberForm}`)],
    [t('settings:file.date'), t(`settings:forms.dates.${company.dateForm}`)],
  ];
  return (
    <dl className="settings-brings">
      {facts.map(([what, value]) => (
        <div key={what} className="settings-fact">
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
