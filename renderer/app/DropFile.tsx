import { useEffect, useState } from 'react';
import { useApp } from './app-context';
import { dropRequest } from './drop-files';
import { useTexts } from './i18n';

/** Takes a file dropped anywhere on the window, or pasted as a file, and never lets the page be left for it. */
export function DropFile() {
  const { t } = useTexts();
  const app = useApp();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const take = (transfer: DataTransfer | null): boolean => {
      const request = dropRequest([...(transfer?.files ?? [])]);
      if (request.kind === 'none') return false;
      if (request.kind === 'several') app.tell({ say: 'start:oneAtATime' });
      else {
        const { file } = request;
        void file.arrayBuffer().then(
          (bytes) => app.offerFile(file.name, new Uint8Array(bytes)),
          () => {
            app.tell({ error: { code: 'fileUnreadable', params: { file: file.name } } });
          },
        );
      }
      return true;
    };
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // Leaving the window has no related target; moving between its parts has one.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (take(event.clipboardData)) event.preventDefault();
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [app]);

  return over ? <div className="drop-veil">{t('start:dropNow')}</div> : null;
}
