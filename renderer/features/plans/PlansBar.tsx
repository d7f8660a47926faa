import { CalendarRange, FileOutput, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { groupings, type Grouping } from './plan-groups';

/** Above the list: how it is grouped, how many rows are chosen, and what can be done with them together. */
export function PlansBar({
  by,
  onGroup,
  chosen,
  total,
  onChooseAll,
  onExport,
  onMove,
  onBin,
}: {
  readonly by: Grouping;
  readonly onGroup: (by: Grouping) => void;
  readonly chosen: number;
  readonly total: number;
  readonly onChooseAll: (all: boolean) => void;
  readonly onExport: () => void;
  readonly onMove: () => void;
  readonly onBin: () => void;
}) {
  const { t } = useTexts();
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current) all.current.indeterminate = chosen > 0 && chosen < total;
  }, [chosen, total]);
  const none = chosen === 0;
  const hint = none ? t('plans:chooseFirst') : undefined;
  return (
    <div className="plans-bar">
      <label className="plans-all">
        <input
          ref={all}
          type="checkbox"
          checked={chosen === total}
          aria-label={t('plans:chooseAll')}
          onChange={(event) => {
            onChooseAll(event.currentTarget.checked);
          }}
        />
        <span role="status">{none ? t('plans:chooseAll') : t('plans:chosen', { count: chosen })}</span>
      </label>
      <Button
        small
        icon={<FileOutput size={16} strokeWidth={1.75} aria-hidden />}
        disabled={none}
        title={hint}
        onClick={onExport}
      >
        {t('plans:exportChosen')}
      </Button>
      <Button
        small
        icon={<CalendarRange size={16} strokeWidth={1.75} aria-hidden />}
        disabled={none}
        title={hint}
        onClick={onMove}
      >
        {t('plans:moveChosen')}
      </Button>
      <Button
        small
        icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden />}
        disabled={none}
        title={hint}
        onClick={onBin}
      >
        {t('plans:binChosen')}
      </Button>
      <span className="grow" />
      <label className="plans-grouping quiet">
        {t('plans:groupBy')}{' '}
        <Select
          value={by}
          options={groupings.map((value) => ({ value, label: t(`plans:group.${value}`) }))}
          onChoose={(value) => {
            onGroup(groupings.find((one) => one === value) ?? by);
          }}
        />
      </label>
    </div>
  );
}
