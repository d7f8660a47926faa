import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Dialog } from '../ui/Dialog';
import { useApp, useAppState } from './app-context';
import { useTexts } from './i18n';
import { titleOf } from './plan-store';

/** What a failed screen says: what is safe, and what to do. */
export function ScreenFailed({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  const { t } = useTexts();
  return (
    <main className="stopped" role="alert">
      <h1 className="text-page">{t('common:crash.title')}</h1>
      <p className="quiet">{t('common:crash.text')}</p>
      <Button look="filled" onClick={onAgain}>
        {t('common:crash.reload')}
      </Button>
    </main>
  );
}

/** Sentences the user must see, one after the other. */
export function Notices() {
  const { t, sayError } = useTexts();
  const app = useApp();
  const notice = useAppState((state) => state.notices[0]);
  if (!notice) return null;
  return (
    <Dialog
      title={t('common:notice')}
      onClose={app.forgetNotice}
      actions={
        <Button look="filled" autoFocus onClick={app.forgetNotice}>
          {t('common:action.close')}
        </Button>
      }
    >
      <p>{'error' in notice ? sayError(notice.error) : t(notice.say)}</p>
    </Dialog>
  );
}

/** Asks before a window closes over changes that could not be written. */
export function CloseQuestion() {
  const { t } = useTexts();
  const app = useApp();
  const plan = useAppState((state) => state.unsaved[0]);
  if (!plan) return null;
  return (
    <ConfirmDialog
      title={t('common:leave.title')}
      text={t('common:leave.text', { title: titleOf(plan), count: plan.store.getState().save.waiting })}
      safeLabel={t('common:leave.stay')}
      riskyLabel={t('common:leave.close')}
      onSafe={app.stay}
      onRisky={app.closeAnyway}
    />
  );
}
