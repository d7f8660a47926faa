import type { GridApi } from 'ag-grid-community';
import { ChoiceList } from './choice-list';
import { columnName } from './column-defs';
import { FocusHolder, type EditMode } from './focus-holder';
import { Geometry } from './geometry';
import { choiceTexts, numberColumn, type GridColumn } from './grid-columns';
import { gridParts, headerCells, type GridParts } from './grid-dom';
import { intentOf, type Intent, type SheetCommand } from './key-map';
import { Overlay } from './overlay';
import {
  activeOf,
  columnIndex,
  extentOf,
  moved,
  nextInRange,
  placeAt,
  rowIndex,
  sameSelection,
  single,
  type CellPlace,
  type Selection,
} from './selection';
import { placeOfRecord, type SheetPlace } from './record-places';
import { SheetController, type SheetState } from './sheet-controller';
import { readTsv, writeTsv } from './tsv';
import { cellEdited, cellShown, problemAt, type ViewRow } from './view-builder';

export interface LayerState extends SheetState {
  /** Draws the selection's facts around the sheet: cell bar, status bar, live region. */
  readonly onSelection: () => void;
  readonly onEditing: (text: string | null) => void;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
}

/** The sheet layer: owns focus, selection, keys, text and clipboard. AG Grid only draws. */
export class SheetLayer {
  readonly controller: SheetController;
  readonly #holder: FocusHolder;
  readonly #choices: ChoiceList;
  readonly #overlay: Overlay;
  readonly #geometry: Geometry;
  readonly #parts: GridParts;
  #tabStart: string | null = null;
  #focused = false;
  #dragging = false;
  // Kept while it is there: an element taken off the page knows no scrolling, and that is when we are asked.
  #scrolled = { top: 0, left: 0 };
  readonly #stop = new AbortController();

  constructor(
    private readonly root: HTMLElement,
    private readonly api: GridApi<ViewRow>,
    private readonly state: LayerState,
  ) {
    const parts = gridParts(root);
    if (!parts) throw new Error('AG Grid is not drawn as we know it: see grid-dom.ts');
    this.#parts = parts;
    this.controller = new SheetController(state);
    this.#geometry = new Geometry(api, state.sheet);
    this.#overlay = new Overlay(parts);
    this.#holder = new FocusHolder(root.ownerDocument, {
      mayEdit: () => this.#mayEdit(),
      onKey: (event) => {
        this.#key(event);
      },
      onOpen: (mode) => {
        this.#opened(mode);
      },
      onInput: (text) => {
        this.#choices.filter(text);
        this.#nameMarked();
        state.onEditing(text);
      },
      onLeave: () => {
        this.commit();
      },
      onCopy: (event, cut) => {
        this.#copy(event, cut);
      },
      onPaste: (event) => {
        this.#paste(event);
      },
      onFocusChange: (focused) => {
        this.#focused = focused;
        root.classList.toggle('sheet-focused', focused);
      },
    });
    this.#choices = new ChoiceList(root.ownerDocument, (choice) => {
      this.#holder.replace(choice);
      this.#choices.hide();
      this.commit(choice);
      this.#holder.focus();
    });
    this.#overlay.centre.append(this.#holder.element, this.#choices.element);
    this.#listen();
    this.draw();
  }

  destroy(): void {
    this.#stop.abort();
    this.#overlay.centre.remove();
    this.#overlay.pinned.remove();
    this.#holder.element.remove();
  }

  focus(): void {
    this.#holder.focus();
  }

  get editing(): boolean {
    return this.#holder.mode !== null;
  }

  /** Runs a command of toolbar, menu or key; an open text is put in its cell first. */
  run(command: SheetCommand): void {
    if (this.editing) {
      if (command === 'undo' || command === 'redo') return;
      this.commit();
    }
    this.#holder.focus();
    if (command === 'edit') {
      if (this.#mayEdit()) this.#open('edit');
    } else if (command === 'copy' || command === 'cut' || command === 'paste') {
      // One road for the clipboard: the events of the focused element, which Ctrl+C and Ctrl+V use too.
      this.root.ownerDocument.execCommand(command);
    } else this.controller.run(command);
  }

  /** Places layers, range and focus holder anew; call after anything that moves rows or columns. */
  draw(): void {
    this.#overlay.attach(this.#parts);
    const sheet = this.state.sheet();
    const selection = this.state.selection();
    const extent = extentOf(sheet, selection);
    const active = activeOf(selection);
    const row = rowIndex(sheet, active);
    const column = columnIndex(sheet, active);
    const box = this.#geometry.cellBox(row, column);
    const pinned = this.#geometry.isPinned(column);
    const one = selection.kind === 'cells' && sameSelection(selection, single(selection.anchor));
    this.#overlay.draw(
      one && box ? { pinned: pinned ? box : null, centre: pinned ? null : box } : this.#geometry.rangeBoxes(extent),
      box && { box, pinned },
      one,
      this.#geometry.pinnedWidth(),
    );
    const at = sheet.view.rows[row];
    const here = sheet.columns[column];
    if (box && here && !(this.editing && this.#holder.composing)) {
      this.#holder.place(pinned ? this.#overlay.pinned : this.#overlay.centre, box, here.align);
    }
    if (at && here && !this.editing) this.#name(at, here);
    for (const { id, element } of headerCells(this.root)) {
      const index = sheet.columns.findIndex((each) => each.id === id);
      element.classList.toggle('in-range', index >= extent.left && index <= extent.right);
    }
  }

  /** Makes the active cell visible. */
  reveal(place: CellPlace): void {
    const sheet = this.state.sheet();
    const index = rowIndex(sheet, place);
    // A row just made is drawn a moment later; `draw` runs again then.
    if (index < this.api.getDisplayedRowCount()) this.api.ensureIndexVisible(index);
    const column = sheet.columns[columnIndex(sheet, place)];
    if (column && !column.pinned) this.api.ensureColumnVisible(column.id);
  }

  /** Goes to the cell that names an objective or a key result; an open text is put in its cell first. */
  goTo(recordId: string): void {
    this.commit();
    const place = placeOfRecord(this.state.sheet(), recordId);
    if (!place) return;
    this.#tabStart = null;
    this.#go(single(place), place);
    this.#holder.focus();
  }

  /** Where the user is. */
  get place(): SheetPlace {
    return { selection: this.state.selection(), ...this.#scrolled };
  }

  /** Scrolls to where the user was. */
  scrollTo({ top, left }: Pick<SheetPlace, 'top' | 'left'>): void {
    this.#parts.viewport.scrollTo({ top, left, behavior: 'instant' });
  }

  /** Closes the editor and puts its text, or the given one, in the cell. */
  commit(text: string = this.#choices.answer(this.#holder.text) ?? this.#holder.text): void {
    if (!this.editing) return;
    const { row, column } = this.#active();
    this.#close();
    if (!row || !column) return;
    if (text !== cellEdited(row, column, this.state.context) && this.controller.write(row, column, text)) {
      // What is typed next belongs to the row just made, not to the one that waits below it.
      const made = row.kind === 'add' ? this.state.sheet().view.rows.findLast(({ kind }) => kind !== 'add') : undefined;
      if (made) this.state.select(single({ row: made.id, column: column.id }));
    }
    this.draw();
  }

  #close(): void {
    this.#choices.hide();
    this.#holder.close();
    this.#nameMarked();
    this.state.onEditing(null);
  }

  #active(): { readonly row: ViewRow | undefined; readonly column: GridColumn | undefined } {
    const sheet = this.state.sheet();
    const active = activeOf(this.state.selection());
    return { row: sheet.view.rows[rowIndex(sheet, active)], column: sheet.columns[columnIndex(sheet, active)] };
  }

  #mayEdit(): boolean {
    const { column } = this.#active();
    return !this.state.context.readOnly && column?.editable === true;
  }

  #open(mode: EditMode, text?: string): void {
    const { row, column } = this.#active();
    if (!row || !column) return;
    this.reveal(activeOf(this.state.selection()));
    this.#holder.open(text ?? cellEdited(row, column, this.state.context), mode);
    this.state.onEditing(this.#holder.text);
  }

  #opened(_mode: EditMode): void {
    const { row, column } = this.#active();
    if (!row || !column) return;
    this.reveal(activeOf(this.state.selection()));
    const choices = choiceTexts(column, this.state.context.language);
    if (choices.length === 0) return;
    const box = this.#geometry.cellBox(
      rowIndex(this.state.sheet(), activeOf(this.state.selection())),
      this.#columnAt(),
    );
    const layer = this.#holder.element.parentElement;
    if (!box || !layer) return;
    layer.append(this.#choices.element);
    // Opened empty, nothing is marked: Backspace and Enter empty the cell.
    const current = this.#holder.text === '' ? '' : cellShown(row, column, this.state.context);
    this.#choices.show(
      columnName(column, this.state.context.say),
      choices,
      { left: box.left, top: box.top + box.height, width: box.width },
      current,
    );
  }

  #columnAt(): number {
    return columnIndex(this.state.sheet(), activeOf(this.state.selection()));
  }

  /** The textarea speaks for the active cell: column, row and text, and why it is marked. */
  #name(row: ViewRow, column: GridColumn): void {
    const { say, readOnly } = this.state.context;
    const text = cellShown(row, column, this.state.context);
    const { element } = this.#holder;
    element.setAttribute(
      'aria-label',
      say('grid:cellName', {
        column: columnName(column, say),
        row: row.number,
        text: text === '' ? say('grid:emptyCell') : text,
      }),
    );
    const problem = problemAt(row, column);
    element.setAttribute('aria-invalid', String(problem !== null));
    if (problem === null) element.removeAttribute('aria-describedby');
    else element.setAttribute('aria-describedby', 'sheet-problem');
    element.readOnly = readOnly || !column.editable;
  }

  #nameMarked(): void {
    const id = this.#choices.markedId;
    if (id === null) this.#holder.element.removeAttribute('aria-activedescendant');
    else this.#holder.element.setAttribute('aria-activedescendant', id);
  }

  #key(event: KeyboardEvent): void {
    const intent = intentOf(event, this.#holder.mode);
    if (!intent) return;
    event.preventDefault();
    event.stopPropagation();
    this.#do(intent);
  }

  #do(intent: Intent): void {
    const sheet = this.state.sheet();
    const selection = this.state.selection();
    switch (intent.do) {
      case 'move': {
        if (this.#choices.open && (intent.move === 'up' || intent.move === 'down')) {
          this.#choices.step(intent.move === 'down' ? 1 : -1);
          this.#nameMarked();
          return;
        }
        this.commit();
        this.#tabStart = null;
        const now = this.state.selection();
        const from = intent.extend ? now.focus : activeOf(now);
        const page = Math.max(1, Math.floor(this.#parts.viewport.clientHeight / 44) - 2);
        const to = moved(this.state.sheet(), from, intent.move, page);
        this.#go(intent.extend ? { anchor: now.anchor, focus: to, kind: 'cells' } : single(to), to);
        return;
      }
      case 'step': {
        const active = activeOf(selection);
        this.commit();
        this.#step(active, intent.by, intent.back);
        return;
      }
      case 'select': {
        const kind = intent.kind;
        this.#go({ ...selection, kind }, null);
        return;
      }
      case 'command':
        this.run(intent.command);
        return;
      case 'edit':
        if (this.#mayEdit()) this.#open(intent.mode);
        return;
      case 'clearAndEdit':
        if (this.#mayEdit()) this.#open('enter', '');
        return;
      case 'toggleMode':
        this.#holder.setMode(this.#holder.mode === 'enter' ? 'edit' : 'enter');
        return;
      case 'cancel':
        if (this.editing) this.#close();
        else if (selection.kind !== 'cells') this.#go(single(activeOf(selection)), null);
        this.draw();
        return;
      case 'breakLine':
        this.#holder.breakLine();
        return;
      case 'fillRange': {
        const text = this.#holder.text;
        this.#close();
        this.controller.fill(extentOf(sheet, selection), text);
        return;
      }
      case 'menu':
        this.#menuAtCell();
        return;
      case 'list':
        this.#choices.step(1);
        this.#nameMarked();
        return;
    }
  }

  /** Enter and Tab: inside a range they cycle through it; after Tabs, Enter goes back to the column they began in. */
  #step(active: CellPlace, by: 'enter' | 'tab', back: boolean): void {
    const sheet = this.state.sheet();
    const selection = this.state.selection();
    const extent = extentOf(sheet, selection);
    if (!sameSelection(selection, single(selection.anchor))) {
      const to = nextInRange(sheet, active, extent, back ? -1 : 1, by === 'tab');
      this.#go({ ...selection, active: to }, to);
      return;
    }
    if (by === 'tab') {
      this.#tabStart ??= active.column;
      const to = moved(sheet, selection.anchor, back ? 'left' : 'right');
      this.#go(single(to), to);
      return;
    }
    const column = this.#tabStart ?? selection.anchor.column;
    this.#tabStart = null;
    const to = moved(sheet, { ...selection.anchor, column }, back ? 'up' : 'down');
    this.#go(single(to), to);
  }

  #go(selection: Selection, reveal: CellPlace | null): void {
    this.state.select(selection);
    if (reveal) this.reveal(reveal);
    this.draw();
  }

  #copy(event: ClipboardEvent, cut: boolean): void {
    const extent = extentOf(this.state.sheet(), this.state.selection());
    event.clipboardData?.setData('text/plain', writeTsv(this.controller.texts(extent)));
    event.preventDefault();
    if (cut) this.controller.run('clear');
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    if (this.state.context.readOnly) return;
    // A picture has no text: pasting it must not empty the cell.
    if (!event.clipboardData?.types.includes('text/plain')) return;
    const text = event.clipboardData.getData('text/plain').normalize('NFC');
    const block = readTsv(text);
    const sheet = this.state.sheet();
    const extent = extentOf(sheet, this.state.selection());
    const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    const one = extent.top === extent.bottom && extent.left === extent.right;
    if (only !== undefined && !one) {
      this.controller.fill(extent, only);
      return;
    }
    const row = sheet.view.rows[extent.top];
    const column = sheet.columns[extent.left];
    if (row && column) this.controller.writeBlock(row, column, block);
  }

  #menuAtCell(): void {
    const active = activeOf(this.state.selection());
    const sheet = this.state.sheet();
    const box = this.#geometry.cellBox(rowIndex(sheet, active), columnIndex(sheet, active));
    const from = this.#holder.element.getBoundingClientRect();
    this.state.onMenu({ x: from.left + 8, y: from.top + Math.min(box?.height ?? 24, 40) });
  }

  /** The sheet became narrower: an active cell that was to be seen before still is. */
  #keepInView(widthBefore: number): void {
    const active = activeOf(this.state.selection());
    const column = columnIndex(this.state.sheet(), active);
    const box = this.#geometry.columnBox(column);
    if (!box || this.#geometry.isPinned(column)) return;
    const { scrollLeft } = this.#parts.viewport;
    const wasInView = box.left >= scrollLeft && box.left < scrollLeft + widthBefore - this.#geometry.pinnedWidth();
    if (!wasInView) return;
    // The grid learns of its new width in the same round of the browser, after us or before.
    requestAnimationFrame(() => {
      if (!this.#stop.signal.aborted) this.reveal(active);
    });
  }

  #listen(): void {
    const options = { capture: true, signal: this.#stop.signal };
    const { viewport } = this.#parts;
    viewport.addEventListener(
      'scroll',
      () => {
        this.#scrolled = { top: viewport.scrollTop, left: viewport.scrollLeft };
      },
      options,
    );
    let width = viewport.clientWidth;
    const resized = new ResizeObserver(() => {
      const before = width;
      width = viewport.clientWidth;
      if (width < before) this.#keepInView(before);
    });
    resized.observe(viewport);
    this.#stop.signal.addEventListener('abort', () => {
      resized.disconnect();
    });
    this.root.addEventListener(
      'mousedown',
      (event) => {
        this.#mouseDown(event);
      },
      options,
    );
    this.root.addEventListener(
      'mousemove',
      (event) => {
        if (!this.#dragging || (event.buttons & 1) === 0) return;
        const place = this.#placeAt(event);
        if (place)
          this.#go(
            { anchor: this.state.selection().anchor, focus: place.place, kind: this.state.selection().kind },
            null,
          );
      },
      options,
    );
    this.root.ownerDocument.addEventListener(
      'mouseup',
      () => {
        this.#dragging = false;
      },
      options,
    );
    this.root.addEventListener(
      'dblclick',
      (event) => {
        const hit = this.#placeAt(event);
        if (hit && !hit.number && this.#mayEdit() && !this.editing) this.#open('edit');
      },
      options,
    );
    this.root.addEventListener(
      'contextmenu',
      (event) => {
        if (this.editing || !(event instanceof MouseEvent) || !this.#placeAt(event)) return;
        event.preventDefault();
        this.state.onMenu({ x: event.clientX, y: event.clientY });
      },
      options,
    );
    for (const name of ['modelUpdated', 'columnResized', 'displayedColumnsChanged', 'gridSizeChanged'] as const) {
      this.api.addEventListener(name, () => {
        if (viewport.isConnected && !this.api.isDestroyed()) this.draw();
      });
    }
  }

  #mouseDown(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('.sheet-choices, .open')) return;
    const hit = this.#placeAt(event);
    if (!hit) return;
    // Otherwise the browser takes the focus away from the textarea.
    event.preventDefault();
    event.stopPropagation();
    this.commit();
    this.#tabStart = null;
    this.#holder.focus();
    const selection = this.state.selection();
    if (event.button === 2 && this.#covers(hit.place)) return;
    const kind = hit.number ? 'rows' : 'cells';
    this.#dragging = event.button === 0;
    this.#go(
      event.shiftKey ? { anchor: selection.anchor, focus: hit.place, kind } : { ...single(hit.place), kind },
      null,
    );
  }

  #covers(place: CellPlace): boolean {
    const sheet = this.state.sheet();
    const { top, bottom, left, right } = extentOf(sheet, this.state.selection());
    const [row, column] = [rowIndex(sheet, place), columnIndex(sheet, place)];
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  #placeAt(event: MouseEvent): { readonly place: CellPlace; readonly number: boolean } | null {
    const { viewport, container } = this.#parts;
    const frame = viewport.getBoundingClientRect();
    const top = container.getBoundingClientRect().top;
    const header = this.root.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? frame.top;
    if (event.clientY < header || event.clientX > frame.left + viewport.clientWidth) return null;
    if (event.clientY > frame.top + viewport.clientHeight || event.clientX < frame.left) return null;
    const cell = this.#geometry.cellAt(event.clientX - frame.left, event.clientY - top, viewport.scrollLeft);
    if (!cell) return null;
    const place = placeAt(this.state.sheet(), cell.row, cell.column);
    return place && { place, number: this.state.sheet().columns[cell.column]?.id === numberColumn };
  }
}
