import { useCallback, useEffect, useRef, useState } from 'react';
import { Undo2, Trash2 } from 'lucide-react';
import { formsOf } from '#core/domain/forms';
import type { BinnedPlan } from '#core/ipc/contract';
import type { AppError } from '#core/result';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { cycleNameOf } from '../../app/plan-cycles';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Problem } from './Problem';
import { shownTitle, unitOfPlan } from './plan-facts';
import { dayShown } from '../../app/moments';
import type { Said } from '../../ui/SaidLine';
import { useLate } from './use-late';

/** Plans that were put away: how long each is still kept, the way back, and the way out for good. */
export function BinList({ onSay, onLeave }: { readonly onSay: (said: Said) => void; readonly onLeave: () => void }) {
  const { t, language, sayError } = useTexts();
  const app = useApp();
  const { bridge } = app;
  const company = useAppState((state) => state.company);
  const forms = formsOf(language, company);
  const [bin, setBin] = useState<readonly BinnedPlan[] | { readonly error: AppError } | null>(null);
  const [asked, setAsked] = useState<BinnedPlan | null>(null);
  const late = useLate(bin === null);
  const page = useRef<HTMLDivElement>(null);
  // Where the focus goes when the row that had it has left.
  const [goal, setGoal] = useState<{ readonly row: number } | null>(null);
  useEffect(() => {
    if (!goal) return;
    const rows = [...(page.current?.querySelectorAll('.plans-binned') ?? [])];
    const place = rows[Math.min(goal.row, rows.length - 1)] ?? page.current;
    place?.querySelector<HTMLElement>('button')?.focus();
  }, [goal]);
  const load = useCallback(async () => {
    const listed = await bridge.listBin({});
    setBin(listed.ok ? listed.value : { error: listed.error });
  }, [bridge]);
  useEffect(() => {
    void Promise.resolve().then(load);
  }, [load]);

  const rowOf = (entry: BinnedPlan) => (Array.isArray(bin) ? bin.indexOf(entry) : 0);
  const restore = async (entry: BinnedPlan) => {
    const row = rowOf(entry);
    const restored = await bridge.restorePlan({ binId: entry.binId });
    await Promise.all([load(), app.refreshPlans()]);
    setGoal({ row });
    if (!restored.ok) {
      onSay({ text: sayError(restored.error) });
      return;
    }
    const title = shownTitle(restored.value.title, t);
    const beside = restored.value.id !== entry.summary.id;
    onSay({
      text: t(beside ? 'plans:said.restoredBeside' : 'plans:said.restored', { title }),
      button: {
        label: t('plans:menu.open'),
        do: () => void app.openPlan(restored.value.id),
      },
    });
  };
  const deleteForever = async (entry: BinnedPlan) => {
    const row = rowOf(entry);
    setAsked(null);
    const deleted = await bridge.deleteForever({ binId: entry.binId });
    await load();
    setGoal({ row });
    onSay({
      text: deleted.ok
        ? t('plans:said.deleted', { title: shownTitle(entry.summary.title, t) })
        : sayError(deleted.error),
    });
  };

  if (bin === null) return late ? <p className="plans-page quiet">{t('plans:bin.loading')}</p> : null;
  if ('error' in bin) {
    return (
      <div className="plans-page">
        <Problem
          title={t('plans:bin.failed')}
          error={bin.error}
          onRetry={() => {
            setBin(null);
            void load();
          }}
        />
      </div>
    );
  }
  if (bin.length === 0) {
    return (
      <div ref={page} className="plans-page plans-empty">
        <p>{t('plans:bin.empty')}</p>
        <Button look="line" onClick={onLeave}>
          {t('plans:bin.back')}
        </Button>
      </div>
    );
  }
  return (
    <div ref={page} className="plans-page">
      <p className="plans-count quiet">{t('plans:bin.kept')}</p>
      <ul className="plans-rows plans-bin" aria-label={t('plans:tabs.bin')}>
        {bin.map((entry) => {
          const { summary } = entry;
          const title = shownTitle(summary.title, t);
          return (
            <li key={entry.binId} className="plans-binned">
              <b>{title}</b>
              <span className="quiet">
                {[unitOfPlan(summary, t), cycleNameOf(summary, { language, firstMonth: company.firstMonth })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="quiet num">{t('plans:bin.deletedOn', { date: dayShown(entry.deletedOn, forms) })}</span>
              <span className="num">
                {entry.daysLeft > 0 ? t('plans:bin.daysLeft', { count: entry.daysLeft }) : t('plans:bin.lastDay')}
              </span>
              <span className="plans-binned-actions">
                <Button
                  small
                  look="line"
                  icon={<Undo2 size={16} strokeWidth={1.75} aria-hidden />}
                  aria-label={t('plans:bin.restoreOne', { title })}
                  onClick={() => void restore(entry)}
                >
                  {t('plans:bin.restore')}
                </Button>
                <Button
                  small
                  icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden />}
                  aria-label={t('plans:bin.deleteOne', { title })}
                  onClick={() => {
                    setAsked(entry);
                  }}
                >
                  {t('plans:bin.delete')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {asked && (
        <ConfirmDialog
          title={t('plans:bin.askTitle', { title: shownTitle(asked.summary.title, t) })}
          text={t('plans:bin.askText')}
          safeLabel={t('plans:bin.askKeep')}
          riskyLabel={t('plans:bin.delete')}
          onSafe={() => {
            setAsked(null);
          }}
          onRisky={() => void deleteForever(asked)}
        />
      )}
    </div>
  );
}
