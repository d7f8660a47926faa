import type { OfferedFile } from '#core/ipc/contract';
import { useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FileResult } from './FileResult';
import { readShare, type FileState } from './import-many';
import { useImportMany } from './use-import-many';
import './plans.css';

/**
 * Reads many files one after the other and says of each what it holds; the good ones are accepted together. It steps
 * aside while the import screen shows one of them, and comes back as long as another still waits.
 */
export function ImportMany({
  files,
  onClose,
}: {
  readonly files: readonly OfferedFile[];
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const importing = useAppState((state) => state.view.kind === 'import');
  const { states, work, stopOne, stopAll, acceptAll, open, releaseAll } = useImportMany(files);

  const close = () => {
    if (work === 'reading') {
      stopAll();
      return;
    }
    if (work === 'accepting') return;
    releaseAll();
    onClose();
  };
  const look = (at: number) => {
    open(at);
    const others = states.some(({ kind }, index) => index !== at && (kind === 'look' || kind === 'good'));
    if (!others) onClose();
  };

  if (importing) return null;
  const count = (...kinds: readonly FileState['kind'][]) => states.filter(({ kind }) => kinds.includes(kind)).length;
  const good = count('good');
  const made = states.reduce((sum, state) => sum + (state.kind === 'made' ? state.titles.length : 0), 0);
  const share = readShare(states);
  return (
    <Dialog
      wide
      title={t('plans:import.title', { count: files.length })}
      onClose={close}
      actions={
        work === 'reading' ? (
          <Button onClick={stopAll}>{t('plans:import.stop')}</Button>
        ) : good > 0 ? (
          <>
            <Button disabled={work !== null} onClick={close}>
              {t('common:action.close')}
            </Button>
            <Button look="filled" autoFocus disabled={work !== null} onClick={() => void acceptAll()}>
              {t('plans:import.acceptGood', { count: good })}
            </Button>
          </>
        ) : (
          <Button look="filled" autoFocus disabled={work !== null} onClick={close}>
            {t('common:action.close')}
          </Button>
        )
      }
    >
      <p role="status" className="plans-count">
        {work === 'reading'
          ? t('plans:import.progress', { done: files.length - count('waiting', 'reading'), count: files.length })
          : [
              made > 0 && t('plans:import.done', { count: made }),
              good > 0 && t('plans:import.goodFiles', { count: good }),
              count('look') > 0 && t('plans:import.needLook', { count: count('look') }),
              count('refused', 'unsuited', 'stopped') > 0 &&
                t('plans:import.notTaken', { count: count('refused', 'unsuited', 'stopped') }),
            ]
              .filter(Boolean)
              .join(' ')}
      </p>
      {work === 'reading' && (
        <progress className="plans-progress" value={share} aria-label={t('plans:import.allProgress')} />
      )}
      <ul className="plans-results">
        {files.map((file, at) => (
          <FileResult
            key={file.token}
            name={file.name}
            isWorkbook={file.kind === 'workbook'}
            state={states[at] ?? { kind: 'waiting' }}
            canLook={work === null}
            onLook={() => {
              look(at);
            }}
            onStop={() => {
              stopOne(at);
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}
