import { Check, CircleAlert, Ellipsis, Eye, FileCheck, Minus, X } from 'lucide-react';
import { useTexts } from '../../app/i18n';
import { Button, IconButton } from '../../ui/Button';
import type { FileState } from './import-many';
import { shownTitle } from './plan-facts';

/** One file of many: how far its reading is, what it holds, what became of it. */
export function FileResult({
  name,
  isWorkbook,
  state,
  canLook,
  onLook,
  onStop,
}: {
  readonly name: string;
  readonly isWorkbook: boolean;
  readonly state: FileState;
  readonly canLook: boolean;
  readonly onLook: () => void;
  readonly onStop: () => void;
}) {
  const { t } = useTexts();
  const look = (
    <Button small look="line" disabled={!canLook} aria-label={t('plans:import.lookOne', { name })} onClick={onLook}>
      {t('plans:import.look')}
    </Button>
  );
  return (
    <li className={`plans-result result-${state.kind}`}>
      <StateIcon kind={state.kind} />
      <div className="grow">
        <b>{name}</b>
        <Words state={state} />
        {state.kind === 'reading' && (
          <progress
            className="plans-progress"
            aria-label={t('plans:import.readingOne', { name })}
            {...(state.progress === null ? {} : { value: state.progress })}
          />
        )}
        {(state.kind === 'look' || (state.kind === 'good' && isWorkbook)) && look}
      </div>
      {(state.kind === 'waiting' || state.kind === 'reading') && (
        <IconButton
          label={t('plans:import.stopOne', { name })}
          icon={<X size={16} strokeWidth={1.75} aria-hidden />}
          onClick={onStop}
        />
      )}
    </li>
  );
}

function Words({ state }: { readonly state: FileState }) {
  const { t, sayError } = useTexts();
  const listed = (count: number) => (count > 0 ? t('plans:import.listed', { count }) : t('plans:import.nothingListed'));
  switch (state.kind) {
    case 'good':
      return state.plans === null ? (
        <p>{t('plans:import.goodPlanFile')}</p>
      ) : (
        <>
          <p>
            {t('plans:import.found', {
              plans: t('plans:count', { count: state.plans.length }),
              keyResults: t('common:count.keyResults', { count: state.keyResults }),
            })}
          </p>
          <p className="text-note quiet">{listed(state.listed)}</p>
        </>
      );
    case 'look':
      return (
        <p>
          {state.why === 'question'
            ? t('plans:import.lookQuestion', {
                keyResults: t('common:count.keyResults', { count: state.keyResults }),
                count: state.questions,
              })
            : t('plans:import.lookNoPlan')}
        </p>
      );
    case 'made':
      return (
        <>
          <Made titles={state.titles} />
          {state.listed !== null && <p className="text-note quiet">{listed(state.listed)}</p>}
          {state.notices.map((notice, at) => (
            <p key={at} className="text-note quiet">
              {sayError(notice)}
            </p>
          ))}
        </>
      );
    case 'refused':
      return (
        <>
          <Made titles={state.titles} />
          <p>{sayError(state.error)}</p>
        </>
      );
    case 'waiting':
    case 'reading':
    case 'accepting':
    case 'stopped':
    case 'opened':
    case 'unsuited':
      return <p className="text-note quiet">{t(`plans:import.${state.kind}`)}</p>;
  }
}

function Made({ titles }: { readonly titles: readonly string[] }) {
  const { t } = useTexts();
  if (titles.length === 0) return null;
  return <p>{t('plans:import.made', { titles: titles.map((title) => `“${shownTitle(title, t)}”`).join(', ') })}</p>;
}

function StateIcon({ kind }: { readonly kind: FileState['kind'] }) {
  const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
  switch (kind) {
    case 'made':
      return <Check {...look} />;
    case 'good':
      return <FileCheck {...look} />;
    case 'refused':
    case 'unsuited':
      return <CircleAlert {...look} />;
    case 'look':
    case 'opened':
      return <Eye {...look} />;
    case 'stopped':
      return <Minus {...look} />;
    case 'waiting':
    case 'reading':
    case 'accepting':
      return <Ellipsis {...look} />;
  }
}
