import { TriangleAlert } from 'lucide-react';
import { formatNumber } from '#core/domain/numbers';
import type { ReportItem } from '#core/import/import-outcome';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { twoReadings, type DecimalAnswer } from './model/problems';

/** Asks once for a sheet what its mark in numbers means, with what the number becomes either way, or not at all. */
export function Question({
  item,
  others,
  chosen,
  onGo,
  onChoose,
}: {
  readonly item: ReportItem;
  /** More cells of the sheet that the answer settles. */
  readonly others: number;
  readonly chosen: DecimalAnswer | null;
  readonly onGo: () => void;
  readonly onChoose: (answer: DecimalAnswer) => void;
}) {
  const { t, language } = useTexts();
  // The mark in the text itself: if it parts thousands, the other one is the decimal mark.
  const mark = item.text.includes('.') ? 'point' : 'comma';
  const other = mark === 'point' ? 'comma' : 'point';
  const readings = twoReadings(item.text);
  return (
    <div className="panel-problem panel-question">
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <b>{t('import:ambiguous', { text: item.text })}</b>
        <p>
          {t('import:ambiguousWhere', { range: item.range })}
          {others > 0 && ` ${t('import:ambiguousOthers', { count: others })}`}
        </p>
        <div className="question-answers">
          <Button small look="line" aria-pressed={chosen === other} onClick={() => onChoose(other)}>
            {readings && <span className="num">{formatNumber(readings.thousands, language)}</span>}
            {t('import:thousands')}
          </Button>
          <Button small look="line" aria-pressed={chosen === mark} onClick={() => onChoose(mark)}>
            {readings && <span className="num">{formatNumber(readings.decimal, language)}</span>}
            {t('import:decimals')}
          </Button>
          <Button small look="line" aria-pressed={chosen === 'asWritten'} onClick={() => onChoose('asWritten')}>
            {t('import:leaveMarked')}
          </Button>
          <Button small onClick={onGo}>
            {t('import:showCell')}
          </Button>
        </div>
      </div>
    </div>
  );
}
