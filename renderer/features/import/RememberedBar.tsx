import { BookmarkCheck } from 'lucide-react';
import type { RememberedMapping } from '#core/ipc/contract';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';

/** Offers the way of reading that is remembered for workbooks like this one. */
export function RememberedBar({
  remembered,
  onUse,
  onLeave,
}: {
  readonly remembered: RememberedMapping;
  readonly onUse: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTexts();
  return (
    <div className="import-remembered" role="status">
      <BookmarkCheck size={16} strokeWidth={1.75} aria-hidden />
      <span className="grow">{t('import:remembered.offer', { name: remembered.name })}</span>
      <Button small look="line" onClick={onUse}>
        {t('import:remembered.use')}
      </Button>
      <Button small onClick={onLeave}>
        {t('import:remembered.leave')}
      </Button>
    </div>
  );
}
