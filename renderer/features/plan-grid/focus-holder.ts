/** How an open editor treats arrows: `enter` commits and moves, `edit` moves the caret. */
export type EditMode = 'enter' | 'edit';

export interface FocusHolderEvents {
  /** True when the active cell takes text. */
  mayEdit(): boolean;
  onKey(event: KeyboardEvent): void;
  /** Text is being typed into the idle cell: the editor opened with it. */
  onOpen(mode: EditMode): void;
  onInput(text: string): void;
  /** The focus went elsewhere while a text was open and no composition is left. */
  onLeave(text: string): void;
  onCopy(event: ClipboardEvent, cut: boolean): void;
  onPaste(event: ClipboardEvent): void;
  onFocusChange(focused: boolean): void;
}

/**
 * The one textarea of the sheet: it holds the focus while idle and is the editor while open. It must be the same
 * element, because a focus moved after the first key loses the word an input method is composing. It is made here and
 * not by React, and while a word is being composed nothing sets its value, parent, visibility or state.
 */
export class FocusHolder {
  readonly element: HTMLTextAreaElement;
  #open: EditMode | null = null;
  #composing = false;
  #moving = false;
  #leaveAfterComposition = false;
  #minimum = { width: 0, height: 0 };

  constructor(
    document: Document,
    private readonly events: FocusHolderEvents,
  ) {
    const element = document.createElement('textarea');
    element.className = 'sheet-holder';
    element.rows = 1;
    element.spellcheck = false;
    element.autocomplete = 'off';
    element.setAttribute('autocapitalize', 'off');
    this.element = element;
    element.addEventListener('keydown', (event) => {
      // An input method at work owns every key; 229 is what it sends before `isComposing` is set.
      if (event.isComposing || event.keyCode === 229) return;
      events.onKey(event);
    });
    element.addEventListener('beforeinput', (event) => {
      if (this.#open !== null || !event.inputType.startsWith('insert')) return;
      if (!events.mayEdit()) {
        if (event.cancelable) event.preventDefault();
        return;
      }
      this.#begin('enter');
    });
    element.addEventListener('compositionstart', () => {
      this.#composing = true;
      if (this.#open === null && events.mayEdit()) this.#begin('enter');
    });
    element.addEventListener('compositionend', () => {
      this.#composing = false;
      if (!this.#leaveAfterComposition) return;
      this.#leaveAfterComposition = false;
      if (this.#open !== null) events.onLeave(this.text);
    });
    element.addEventListener('input', () => {
      if (this.#open === null) return;
      this.#grow();
      events.onInput(this.text);
    });
    element.addEventListener('focus', () => {
      if (!this.#moving) events.onFocusChange(true);
    });
    element.addEventListener('blur', () => {
      if (this.#moving) return;
      events.onFocusChange(false);
      // Another window in front is no reason to close the editor; another place in this one is.
      if (this.#open === null || !document.hasFocus()) return;
      if (this.#composing) this.#leaveAfterComposition = true;
      else events.onLeave(this.text);
    });
    element.addEventListener('copy', (event) => {
      if (this.#open === null) events.onCopy(event, false);
    });
    element.addEventListener('cut', (event) => {
      if (this.#open === null) events.onCopy(event, true);
    });
    element.addEventListener('paste', (event) => {
      if (this.#open === null) events.onPaste(event);
    });
  }

  get mode(): EditMode | null {
    return this.#open;
  }

  get composing(): boolean {
    return this.#composing;
  }

  /** What was typed, composed letters in one piece whatever the input method sends. */
  get text(): string {
    return this.element.value.normalize('NFC');
  }

  focus(): void {
    if (document.activeElement !== this.element) this.element.focus({ preventScroll: true });
  }

  /** Opens the editor with a text, the caret at its end. */
  open(text: string, mode: EditMode): void {
    if (this.#composing) return;
    this.element.value = text;
    this.#begin(mode);
    this.element.setSelectionRange(text.length, text.length);
    this.#grow();
  }

  setMode(mode: EditMode): void {
    if (this.#open !== null) this.#open = mode;
  }

  /** Puts a text in place of the one being edited (a choice from the list). */
  replace(text: string): void {
    if (this.#composing || this.#open === null) return;
    this.element.value = text;
    this.element.setSelectionRange(text.length, text.length);
  }

  /** A line break at the caret; the editor is open. */
  breakLine(): void {
    this.element.setRangeText('\n', this.element.selectionStart, this.element.selectionEnd, 'end');
    this.#grow();
    this.events.onInput(this.text);
  }

  /** Empties and closes the editor; the focus stays. */
  close(): void {
    this.#open = null;
    this.element.value = '';
    this.element.classList.remove('open');
    this.#size();
  }

  /** Lies over a cell. Only when idle may it change its layer: a move to another parent ends a composition. */
  place(layer: HTMLElement, box: { left: number; top: number; width: number; height: number }, align: string): void {
    const { element } = this;
    if (element.parentElement !== layer && !this.#composing) {
      const focused = document.activeElement === element;
      this.#moving = true;
      layer.append(element);
      if (focused) element.focus({ preventScroll: true });
      this.#moving = false;
    }
    element.style.transform = `translate(${String(box.left)}px, ${String(box.top)}px)`;
    element.classList.toggle('right', align === 'right');
    this.#minimum = { width: box.width, height: box.height };
    if (this.#open === null) this.#size();
    else this.#grow();
  }

  #begin(mode: EditMode): void {
    this.#open = mode;
    this.element.classList.add('open');
    this.events.onOpen(mode);
  }

  #size(): void {
    this.element.style.width = `${String(this.#minimum.width)}px`;
    this.element.style.height = `${String(this.#minimum.height)}px`;
  }

  #grow(): void {
    this.#size();
    const { element } = this;
    if (element.scrollHeight > this.#minimum.height) element.style.height = `${String(element.scrollHeight + 2)}px`;
  }
}
