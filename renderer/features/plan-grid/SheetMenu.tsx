import { useEffect, useRef } from 'react';
import type { Say } from './grid-context';
import type { SheetCommand } from './key-map';

interface Entry {
  readonly command: SheetCommand;
  readonly keys: string;
  readonly writes: boolean;
  readonly line?: boolean;
}

const entries: readonly Entry[] = [
  { command: 'cut', keys: 'Ctrl+X', writes: true },
  { command: 'copy', keys: 'Ctrl+C', writes: false },
  { command: 'insertAbove', keys: '', writes: true, line: true },
  { command: 'insertBelow', keys: 'Ctrl++', writes: true },
  { command: 'addKeyResult', keys: '', writes: true },
  { command: 'addObjective', keys: 'Ctrl+Shift+Enter', writes: true },
  { command: 'moveUp', keys: 'Alt+↑', writes: true, line: true },
  { command: 'moveDown', keys: 'Alt+↓', writes: true },
  { command: 'clear', keys: 'Del', writes: true, line: true },
  { command: 'deleteRows', keys: 'Ctrl+−', writes: true },
];

export interface SheetMenuProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly readOnly: boolean;
  readonly say: Say;
  readonly onRun: (command: SheetCommand) => void;
  readonly onClose: () => void;
}

/** The sheet's own context menu: right click, the menu key or Shift+F10; arrows, Enter and Escape inside. */
export function SheetMenu({ at, readOnly, say, onRun, onClose }: SheetMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus();
  }, []);
  const step = (by: number): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not([aria-disabled=true])') ?? [])];
    const here = items.findIndex((item) => item === document.activeElement);
    items[(here + by + items.length) % items.length]?.focus();
  };
  return (
    <>
      <div className="sheet-menu-shade" onMouseDown={onClose} onContextMenu={(event) => event.preventDefault()} />
      <div
        ref={list}
        className="sheet-menu"
        role="menu"
        aria-label={say('grid:menu')}
        style={{ left: Math.min(at.x, window.innerWidth - 280), top: Math.min(at.y, window.innerHeight - 360) }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Escape' || event.key === 'Tab') onClose();
          else return;
          event.preventDefault();
        }}
      >
        {entries.map(({ command, keys, writes, line }) => (
          <button
            key={command}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={line ? 'with-line' : ''}
            aria-disabled={readOnly && writes}
            onClick={() => {
              if (!(readOnly && writes)) onRun(command);
            }}
          >
            <span>{say(`grid:commands.${command}`)}</span>
            {keys !== '' && <kbd>{keys}</kbd>}
          </button>
        ))}
      </div>
    </>
  );
}
