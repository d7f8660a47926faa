import { formatPercent } from '#core/domain/numbers';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';

/** Says how far a long reading is, with a way out; what is on screen stays usable meanwhile. */
export function ReadingBar({
  progress,
  onCancel,
}: {
  readonly progress: number | null;
  readonly onCancel: () => void;
}) {
  const { t, language } = useTexts();
  return (
    <div className="import-busy">
      <p role="status">
        {progress === null
          ? t('import:reading')
          : t('import:readingPercent', { percent: formatPercent(progress, language, { maxDecimals: 0 }) })}
      </p>
      <progress aria-label={t('import:reading')} {...(progress === null ? {} : { value: progress })} />
      <Button small look="line" onClick={onCancel}>
        {t('common:action.cancel')}
      </Button>
    </div>
  );
}
