import { FileInput, FileOutput, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { dayShown } from '../../app/moments';
import { formsOf } from '#core/domain/forms';
import type { Bridge, RememberedMapping } from '#core/ipc/contract';
import type { AppError } from '#core/result';
import { useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button, IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Every way of reading that is remembered: renamed, forgotten, given to a colleague as a file, taken from one. */
export function RememberedDialog({ bridge, onClose }: { readonly bridge: Bridge; readonly onClose: () => void }) {
  const { t, sayError } = useTexts();
  const [list, setList] = useState<readonly RememberedMapping[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const refresh = useCallback(async () => {
    const answer = await bridge.listMappings({});
    if (answer.ok) setList(answer.value);
    else setError(answer.error);
  }, [bridge]);
  useEffect(() => {
    void Promise.resolve().then(refresh);
  }, [refresh]);
  const fail = (failure: AppError) => {
    setSaid(null);
    if (failure.code !== 'cancelled') setError(failure);
  };
  const done = async (text: string) => {
    setError(null);
    setSaid(text);
    await refresh();
  };
  const rename = async (id: string, name: string) => {
    const answer = await bridge.renameMapping({ id, name });
    if (answer.ok) await done(t('import:remembered.renamed', { name }));
    else fail(answer.error);
  };
  const forget = async ({ id, name }: RememberedMapping) => {
    const answer = await bridge.forgetMapping({ id });
    if (answer.ok) await done(t('import:remembered.forgotten', { name }));
    else fail(answer.error);
  };
  const exportOne = async (id: string) => {
    const answer = await bridge.exportMapping({ id });
    if (answer.ok) await done(t('import:remembered.exported', { name: answer.value.name }));
    else fail(answer.error);
  };
  const importOne = async () => {
    const answer = await bridge.importMapping({});
    if (answer.ok) await done(t('import:remembered.imported', { name: answer.value.name }));
    else fail(answer.error);
  };
  return (
    <Dialog
      wide
      title={t('import:remembered.title')}
      onClose={onClose}
      actions={
        <>
          <Button icon={<FileInput {...icon} />} onClick={() => void importOne()}>
            {t('import:remembered.import')}
          </Button>
          <span className="grow" />
          <Button look="filled" autoFocus onClick={onClose}>
            {t('common:action.close')}
          </Button>
        </>
      }
    >
      <p role="status" className="quiet">
        {said}
      </p>
      {error && (
        <p className="panel-problem" role="alert">
          {sayError(error)}
        </p>
      )}
      {list?.length === 0 && <p className="quiet">{t('import:remembered.none')}</p>}
      <ul className="remembered-list">
        {list?.map((one) => (
          <Remembered
            key={`${one.id} ${one.name}`}
            one={one}
            onRename={(name) => void rename(one.id, name)}
            onForget={() => void forget(one)}
            onExport={() => void exportOne(one.id)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function Remembered({
  one,
  onRename,
  onForget,
  onExport,
}: {
  readonly one: RememberedMapping;
  readonly onRename: (name: string) => void;
  readonly onForget: () => void;
  readonly onExport: () => void;
}) {
  const { t, language } = useTexts();
  const company = useAppState((state) => state.company);
  const [name, setName] = useState<string | null>(null);
  const [forgetting, setForgetting] = useState(false);
  if (name !== null) {
    return (
      <li>
        <form
          className="remembered-rename"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') onRename(name.trim());
          }}
        >
          <input
            className="input grow"
            aria-label={t('import:remembered.name')}
            value={name}
            maxLength={200}
            autoFocus
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setName(null);
            }}
          />
          <Button small look="line" type="submit" disabled={name.trim() === ''}>
            {t('common:action.save')}
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <div className="grow">
        <b>{one.name}</b>
        <p className="text-note quiet">
          {t('import:remembered.from', { file: one.file, day: dayShown(one.savedOn, formsOf(language, company)) })}
        </p>
      </div>
      {forgetting ? (
        <>
          <Button small look="line" autoFocus onClick={onForget}>
            {t('import:remembered.forgetSure')}
          </Button>
          <Button small onClick={() => setForgetting(false)}>
            {t('common:action.cancel')}
          </Button>
        </>
      ) : (
        <>
          <IconButton
            label={t('import:remembered.rename', { name: one.name })}
            icon={<Pencil {...icon} />}
            onClick={() => setName(one.name)}
          />
          <IconButton
            label={t('import:remembered.export', { name: one.name })}
            icon={<FileOutput {...icon} />}
            onClick={onExport}
          />
          <IconButton
            label={t('import:remembered.forget', { name: one.name })}
            icon={<Trash2 {...icon} />}
            onClick={() => setForgetting(true)}
          />
        </>
      )}
    </li>
  );
}
