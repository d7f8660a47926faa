import { formatDate } from '#core/domain/dates';
import type { KeyResultRecord } from '#core/domain/plan';
import { standingCheckIns } from '#core/domain/progress';
import { useTexts } from '../../app/i18n';
import { valueText } from './field-history';
import type { Look } from './look';

const shown = 3;

/** The newest figures measured, with what was noted. */
export function CheckInList({
  keyResult,
  look,
}: {
  readonly keyResult: KeyResultRecord;
  readonly look: Pick<Look, 'language' | 'forms'>;
}) {
  const { t } = useTexts();
  const newest = standingCheckIns(keyResult.checkIns)
    .filter(({ value, note }) => value !== null || note !== null)
    .slice(-shown)
    .toReversed();
  return (
    <section aria-labelledby="inspector-check-ins">
      <h3 className="text-label" id="inspector-check-ins">
        {t('inspector:checkIns.title')}
      </h3>
      {newest.length === 0 ? (
        <p className="text-note quiet">{t('inspector:checkIns.empty')}</p>
      ) : (
        <ul className="inspector-check-ins text-note">
          {newest.map(({ id, on, value, note }) => (
            <li key={id}>
              <span className="num dim">{formatDate(on, look.forms ?? look.language)}</span>
              <b className="num">{valueText(keyResult, 'current', value, look)}</b>
              {note !== null && <span className="quiet">{note}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
