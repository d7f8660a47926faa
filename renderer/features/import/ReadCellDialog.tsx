import { useState } from 'react';
import type { RowRole, SheetMapping } from '#core/import/import-outcome';
import { cellName } from '#core/import/raw-sheet';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import type { CellAt } from './model/cell-range';
import type { CellWords } from './model/mapping-changes';

const roles: readonly RowRole[] = ['objective', 'keyResult', 'category', 'skip'];
type Way = 'asFound' | 'text' | 'out';

/** Asks how one cell and its row are to be read; column −1 = only the row. */
export function ReadCellDialog({
  at,
  text,
  mapping,
  isHeader,
  onWords,
  onHeader,
  onClose,
}: {
  readonly at: CellAt;
  /** The cell as the file has it. */
  readonly text: string;
  /** What the user said of the sheet so far. */
  readonly mapping: SheetMapping;
  /** The row is the header already. */
  readonly isHeader: boolean;
  readonly onWords: (words: CellWords) => void;
  readonly onHeader: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const name = at.column < 0 ? null : cellName(at.row, at.column);
  const row = at.row + 1;
  const said = name === null ? undefined : mapping.cells[name];
  const [way, setWay] = useState<Way>(said === undefined ? 'asFound' : said === null ? 'out' : 'text');
  const [own, setOwn] = useState(said ?? text);
  const roleSaid = mapping.rows[String(row)] ?? '';
  const [role, setRole] = useState<RowRole | ''>(roleSaid);

  const save = () => {
    const cell = way === 'asFound' ? ('asFound' as const) : { text: way === 'out' ? null : own };
    onWords({ ...(name === null ? {} : { cell }), ...(role === roleSaid ? {} : { row: role === '' ? null : role }) });
  };
  return (
    <Dialog
      title={name === null ? t('import:readRowTitle', { row }) : t('import:readCellTitle', { cell: name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="filled" type="submit" form="read-cell">
            {t('import:readSave')}
          </Button>
        </>
      }
    >
      <form
        id="read-cell"
        className="read-cell"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {name !== null && (
          <fieldset>
            <legend className="visually-hidden">{t('import:readCell')}</legend>
            <label>
              <input type="radio" name="way" checked={way === 'asFound'} onChange={() => setWay('asFound')} />
              <span>
                {t('import:readAsFound')} {text !== '' && <q className="as-found-text">{text}</q>}
              </span>
            </label>
            <label>
              <input type="radio" name="way" checked={way === 'text'} onChange={() => setWay('text')} />
              <span>{t('import:readAsText')}</span>
            </label>
            <input
              className="input"
              aria-label={t('import:readText')}
              value={own}
              maxLength={32_767}
              autoFocus
              onFocus={(event) => {
                event.currentTarget.select();
              }}
              onChange={(event) => {
                setOwn(event.currentTarget.value);
                setWay('text');
              }}
            />
            <label>
              <input type="radio" name="way" checked={way === 'out'} onChange={() => setWay('out')} />
              <span>{t('import:readOut')}</span>
            </label>
          </fieldset>
        )}
        <label className="read-cell-row">
          <span>{t('import:rowIs', { row })}</span>
          <Select
            autoFocus={name === null}
            value={role}
            options={[
              { value: '', label: t('import:asRecognised') },
              ...roles.map((one) => ({ value: one, label: t(`import:role.${one}`) })),
            ]}
            onChoose={setRole}
          />
        </label>
        <div>
          <Button small look="line" disabled={isHeader} onClick={onHeader}>
            {isHeader ? t('import:isHeader') : t('import:headerHere', { row })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
