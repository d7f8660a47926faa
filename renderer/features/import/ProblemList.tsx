import { CircleHelp, Eye, Minus } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { classNames } from '../../ui/class-names';
import { itemWords } from './model/cell-story';
import type { Problem, ProblemKind } from './model/problems';

const atFirst = 60;
const kinds: readonly ProblemKind[] = ['question', 'remark', 'listed'];

/** Questions, remarks and what stays outside; each leads to its cell. */
export const ProblemList = memo(function ProblemList({
  problems,
  chosen,
  severalSheets,
  onProblem,
}: {
  readonly problems: readonly Problem[];
  readonly chosen: number | null;
  readonly severalSheets: boolean;
  readonly onProblem: (at: number) => void;
}) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? problems.length : Math.max(atFirst, (chosen ?? 0) + 1);
  const visible = problems.slice(0, shown);
  return (
    <>
      {kinds.map((kind) => {
        const own = visible.flatMap((problem, at) => (problem.kind === kind ? [{ problem, at }] : []));
        if (own.length === 0) return null;
        return (
          <section key={kind}>
            <h2 className="text-note quiet bold">
              {t(kind === 'listed' ? 'import:listedTitle' : `import:${kind}Title`)}
              {kind === 'question' && <kbd className="problem-keys">F8</kbd>}
            </h2>
            <ul className="report-items">
              {own.map(({ problem, at }) => (
                <li key={at}>
                  <ProblemLine
                    problem={problem}
                    isChosen={at === chosen}
                    severalSheets={severalSheets}
                    onGo={() => onProblem(at)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {problems.length > shown && (
        <Button small onClick={() => setAll(true)}>
          {t('import:moreItems', { count: problems.length - shown })}
        </Button>
      )}
      {!problems.some(({ kind }) => kind === 'listed') && <p className="quiet">{t('import:noListed')}</p>}
    </>
  );
});

function ProblemLine({
  problem: { kind, item, at },
  isChosen,
  severalSheets,
  onGo,
}: {
  readonly problem: Problem;
  readonly isChosen: boolean;
  readonly severalSheets: boolean;
  readonly onGo: () => void;
}) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const Icon = kind === 'question' ? CircleHelp : kind === 'remark' ? Eye : Minus;
  return (
    <button
      ref={line}
      type="button"
      disabled={item.sheet === '' || (at === null && !severalSheets)}
      className={classNames('line-to-be', `problem-${kind}`, isChosen && 'is-chosen')}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onGo}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className="grow">
        {severalSheets && item.sheet !== '' && <span className="quiet">{item.sheet} · </span>}
        <b className="num">{item.range}</b>
        {item.sheet === '' ? (
          item.message
        ) : item.message.startsWith(`${item.range} `) ? (
          item.message.slice(item.range.length)
        ) : (
          <>
            {' '}
            {item.text !== '' && <q>{item.text.slice(0, 80)}</q>} {itemWords(item)}
          </>
        )}
      </span>
    </button>
  );
}
