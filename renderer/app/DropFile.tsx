import { useEffect, useState } from 'react';
import { useApp } from './app-context';
import { droppedFiles } from './drop-files';
import { useTexts } from './i18n';

/** Takes files dropped anywhere on the window, or pasted as files, and never lets the page be left for them. */
export function DropFile() {
  const { t } = useTexts();
  const app = useApp();
  const [over, setOver] = useState(false);

  useEffect(() => {
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
      const files = droppedFiles(event.dataTransfer);
      if (files.length === 0) app.tell({ say: 'start:nothingToRead' });
      else void app.offerFiles(files);
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = droppedFiles(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      void app.offerFiles(files);
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
