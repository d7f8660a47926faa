import { useEffect, useState } from 'react';
import type { RowRecord } from '#core/domain/cell-fields';
import { formatDate } from '#core/domain/dates';
import type { FieldChange } from '#core/ipc/contract';
import { usePlanState } from '../../app/app-context';
import { findBridge } from '../../app/bridge';
import { useTexts } from '../../app/i18n';
import { clockTime } from '../../app/moments';
import { Button } from '../../ui/Button';
import { historyField, historyOf, type HistoryEntry } from './field-history';
import { fieldName, type Look } from './look';

// Typing fast makes many changes; the history is asked for when they have settled.
const settleMs = 400;
const firstShown = 8;

/** What happened to the active field: changes as the library kept them, and figures measured. */
export function FieldHistory({
  record,
  active,
  look,
}: {
  readonly record: RowRecord;
  readonly active: string | null;
  readonly look: Look;
}) {
  const { t } = useTexts();
  const history = useRecordHistory(look, record.id);
  const [whole, setWhole] = useState(false);
  const changes = history === 'failed' ? [] : (history ?? []);
  const field = historyField(record, active, changes);
  const entries = historyOf(record, field, changes, look);
  const shown = whole ? entries : entries.slice(0, firstShown);
  return (
    <section aria-labelledby="inspector-history">
      <h3 className="text-label" id="inspector-history">
        {t('inspector:history.title', { field: fieldName(t, field, record.type, look.records) })}
      </h3>
      {history === 'failed' && <p className="inspector-problem">{t('inspector:history.failed')}</p>}
      {entries.length === 0 && history !== 'failed' && history !== null && (
        <p className="text-note quiet">{t('inspector:history.empty')}</p>
      )}
      {entries.length > 0 && (
        <ol className="inspector-history text-note">
          {shown.map((entry, index) => (
            <li key={`${entry.on} ${String(index)}`}>
              <Entry entry={entry} look={look} />
            </li>
          ))}
        </ol>
      )}
      {shown.length < entries.length && (
        <Button
          small
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('inspector:history.more', { count: entries.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry, look }: { readonly entry: HistoryEntry; readonly look: Look }) {
  const { t } = useTexts();
  const form = look.forms ?? look.language;
  if (entry.kind === 'checkIn')
    return (
      <>
        <span className="num dim">{formatDate(entry.on, form)}</span>
        <span>
          {t('inspector:history.checkIn', { value: entry.value })}
          {entry.note !== null && <span className="quiet"> · {entry.note}</span>}
        </span>
      </>
    );
  const text = (value: string) => (value === '' ? t('inspector:empty') : value);
  return (
    <>
      <span className="num dim">
        {formatDate(localDay(entry.on), form)} {clockTime(entry.on)}
      </span>
      <span>{t('inspector:history.change', { before: text(entry.before), after: text(entry.after) })}</span>
    </>
  );
}

/** The day of a moment on the user's calendar. */
function localDay(moment: string): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The changes of a record, asked for again when the plan was saved; null = not here yet. */
function useRecordHistory({ plan }: Look, recordId: string): readonly FieldChange[] | 'failed' | null {
  const savedOn = usePlanState(plan, ({ save }) => save.savedOn);
  const { planId } = plan;
  const [found, setFound] = useState<{
    readonly of: string;
    readonly changes: readonly FieldChange[] | 'failed';
  } | null>(null);
  const of = `${planId} ${recordId}`;
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const answer = await findBridge()?.recordHistory({ planId, recordId });
      if (!gone && answer) setFound({ of, changes: answer.ok ? answer.value : 'failed' });
    };
    const timer = setTimeout(() => void ask(), settleMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [of, planId, recordId, savedOn]);
  return found?.of === of ? found.changes : null;
}
