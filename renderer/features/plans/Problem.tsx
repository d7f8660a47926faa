import { CircleAlert } from 'lucide-react';
import type { AppError } from '#core/result';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';

/** What failed, why, and the way to try once more. */
export function Problem({
  title,
  error,
  onRetry,
}: {
  readonly title: string;
  readonly error: AppError;
  readonly onRetry?: () => void;
}) {
  const { t, sayError } = useTexts();
  return (
    <div className="panel-problem plans-problem" role="alert">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <b>{title}</b>
        <p>{sayError(error)}</p>
        {onRetry && (
          <Button small look="line" onClick={onRetry}>
            {t('common:action.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
