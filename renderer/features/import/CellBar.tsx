import { CornerDownRight, PencilLine } from 'lucide-react';
import type { RawSheet } from '#core/import/raw-sheet';
import { cellName, columnName } from '#core/import/raw-sheet';
import type { Texts } from '#core/texts/texts';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import type { CellAt } from './model/cell-range';
import { itemWords, type CellFacts, type StoryField } from './model/cell-story';

/** What stands in a cell and the way from there into the plan; said aloud as the active cell moves. */
export function CellBar({
  sheet,
  at,
  facts,
  severalPlans,
  isHovered,
  onAsk,
}: {
  readonly sheet: RawSheet;
  readonly at: CellAt;
  readonly facts: CellFacts | null;
  readonly severalPlans: boolean;
  /** The cell is under the pointer, not the active one. */
  readonly isHovered: boolean;
  readonly onAsk: () => void;
}) {
  const { t } = useTexts();
  const text = sheet.cells.find(({ row, column }) => row === at.row && column === at.column)?.shown ?? '';
  return (
    <div className="cell-path">
      <CornerDownRight size={16} strokeWidth={1.75} aria-hidden />
      <p role={isHovered ? undefined : 'status'} className="cell-path-words">
        <b className="num">{placeName(at, t)}</b>
        {text !== '' && <b className="as-found-text"> “{text}”</b>}
        {facts && (
          <span className="quiet as-found-text">
            {' → '}
            {wordsOf(facts, severalPlans, t)}
          </span>
        )}
        {facts?.remarks.map((item, index) => (
          <span key={index} className="cell-path-remark as-found-text">
            {' · '}
            {itemWords(item)}
          </span>
        ))}
      </p>
      {at.row >= 0 && (
        <Button small look="line" icon={<PencilLine size={14} strokeWidth={1.75} aria-hidden />} onClick={onAsk}>
          {t(at.column < 0 ? 'import:readRow' : 'import:readCell')}
          <kbd>Enter</kbd>
        </Button>
      )}
    </div>
  );
}

/** `F11`, `row 11`, `column F`. */
function placeName({ row, column }: CellAt, t: Texts): string {
  if (column < 0) return t('import:rowName', { row: row + 1 });
  if (row < 0) return t('import:columnName', { column: columnName(column) });
  return cellName(row, column);
}

function wordsOf({ story }: CellFacts, severalPlans: boolean, t: Texts): string {
  switch (story.kind) {
    case 'empty':
      return t('import:story.empty');
    case 'listed':
      return story.item === null
        ? t('import:story.listed')
        : t('import:story.listedFor', { reason: itemWords(story.item) });
    case 'plan':
      return t(story.kept ? 'import:story.planKept' : 'import:story.plan');
    case 'field': {
      const { record, field } = story;
      const parts: string[] = [];
      if (record && severalPlans) parts.push(`“${record.planTitle}”`);
      if (record) parts.push(t('import:story.objective', { number: record.objective }));
      if (record?.keyResult != null) {
        parts.push(t('import:story.keyResult', { number: `${String(record.objective)}.${String(record.keyResult)}` }));
      }
      parts.push(fieldName(field, record !== null && (record.keyResult === null) === (field === 'objective'), t));
      return parts.join(' · ');
    }
  }
}

function fieldName(field: StoryField, isOwnTitle: boolean, t: Texts): string {
  switch (field) {
    case 'header':
      return t('import:story.header');
    case 'extra':
    case 'keep':
      return t('import:story.extra');
    case 'title':
      return t('import:story.title');
    case 'objective':
    case 'keyResult':
      // The number before it says already whose words they are.
      if (isOwnTitle) return t('import:story.title');
      return t(`import:field.${field}`);
    default:
      return t(`import:field.${field}`);
  }
}
