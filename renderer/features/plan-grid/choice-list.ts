import { foldText } from '#core/domain/text-folding';

/** The choices that fit what was typed, without case and accents; all of them for an empty text. */
export function fittingChoices(choices: readonly string[], typed: string): readonly string[] {
  const wanted = foldText(typed);
  return wanted === '' ? choices : choices.filter((choice) => foldText(choice).includes(wanted));
}

/** Our own list under a choice cell. Never completes inside the text: that breaks Vietnamese typing (see 4.2 rule 5). */
export class ChoiceList {
  readonly element: HTMLElement;
  #choices: readonly string[] = [];
  #shown: readonly string[] = [];
  #index = -1;

  constructor(
    document: Document,
    private readonly onPick: (choice: string) => void,
  ) {
    this.element = document.createElement('div');
    this.element.className = 'sheet-choices';
    this.element.id = 'sheet-choices';
    this.element.setAttribute('role', 'listbox');
    this.element.hidden = true;
    this.element.addEventListener('mousedown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option?.textContent) this.onPick(option.textContent);
    });
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  /** The marked choice; else the only one left; else null. */
  answer(typed: string): string | null {
    if (!this.open) return null;
    const marked = this.#shown[this.#index];
    if (marked !== undefined) return marked;
    return typed !== '' && this.#shown.length === 1 ? (this.#shown[0] ?? null) : null;
  }

  show(label: string, choices: readonly string[], box: { left: number; top: number; width: number }, current: string) {
    this.#choices = choices;
    this.element.setAttribute('aria-label', label);
    this.element.style.transform = `translate(${String(box.left)}px, ${String(box.top)}px)`;
    this.element.style.minWidth = `${String(Math.max(120, box.width))}px`;
    this.element.hidden = false;
    this.#shown = choices;
    this.#index = choices.indexOf(current);
    this.#draw();
  }

  filter(typed: string): void {
    if (!this.open) return;
    this.#shown = fittingChoices(this.#choices, typed);
    this.#index = -1;
    this.#draw();
  }

  step(by: 1 | -1): void {
    const count = this.#shown.length;
    if (count === 0) return;
    this.#index = this.#index < 0 ? (by === 1 ? 0 : count - 1) : (this.#index + by + count) % count;
    this.#draw();
  }

  hide(): void {
    this.element.hidden = true;
    this.#index = -1;
  }

  /** Id of the marked option, for `aria-activedescendant`. */
  get markedId(): string | null {
    return this.open && this.#index >= 0 ? `sheet-choice-${String(this.#index)}` : null;
  }

  #draw(): void {
    const { ownerDocument } = this.element;
    this.element.replaceChildren(
      ...this.#shown.map((choice, index) => {
        const option = ownerDocument.createElement('div');
        option.setAttribute('role', 'option');
        option.id = `sheet-choice-${String(index)}`;
        option.setAttribute('aria-selected', String(index === this.#index));
        option.textContent = choice;
        return option;
      }),
    );
  }
}
