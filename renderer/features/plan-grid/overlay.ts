import { centreLayerZ, pinnedLayerZ, type GridParts } from './grid-dom';
import type { Box } from './geometry';

/**
 * The selection, drawn by elements inside the grid's scrolling container: nothing to compute while scrolling, real
 * borders, and it works across merged cells. The pinned layer is a sticky holder of no size in front of pinned cells.
 */
export class Overlay {
  readonly centre: HTMLElement;
  readonly pinned: HTMLElement;
  readonly #boxes: Record<'centre' | 'pinned', { readonly range: HTMLElement; readonly active: HTMLElement }>;

  constructor(parts: GridParts) {
    const { ownerDocument } = parts.container;
    const layer = (name: string, z: number): HTMLElement => {
      const element = ownerDocument.createElement('div');
      element.className = `sheet-layer ${name}`;
      element.style.zIndex = String(z);
      return element;
    };
    const box = (parent: HTMLElement) => {
      const range = ownerDocument.createElement('div');
      range.className = 'sheet-range';
      const active = ownerDocument.createElement('div');
      active.className = 'sheet-active';
      parent.append(range, active);
      return { range, active };
    };
    this.centre = layer('sheet-centre', centreLayerZ);
    this.pinned = layer('sheet-pinned', pinnedLayerZ);
    this.#boxes = { centre: box(this.centre), pinned: box(this.pinned) };
    this.attach(parts);
  }

  /** Puts the layers where they belong; the grid may have drawn its container anew. */
  attach({ container }: GridParts): void {
    if (container.firstElementChild !== this.pinned) container.prepend(this.pinned);
    if (this.centre.parentElement !== container) container.append(this.centre);
  }

  /** `centreOffset` is the width of the pinned columns, where the centre part begins. */
  draw(
    range: { readonly pinned: Box | null; readonly centre: Box | null },
    active: { readonly box: Box; readonly pinned: boolean } | null,
    single: boolean,
    centreOffset: number,
  ): void {
    this.centre.style.left = `${String(centreOffset)}px`;
    const both = range.pinned !== null && range.centre !== null;
    for (const name of ['pinned', 'centre'] as const) {
      const parts = this.#boxes[name];
      put(parts.range, range[name]);
      // A range over the edge of the pinned columns is two boxes without the border they share.
      parts.range.classList.toggle('open-right', both && name === 'pinned');
      parts.range.classList.toggle('open-left', both && name === 'centre');
      parts.range.classList.toggle('single', single);
      const here = active?.pinned === (name === 'pinned') && !single ? active.box : null;
      put(parts.active, here);
    }
  }
}

function put(element: HTMLElement, box: Box | null): void {
  element.hidden = box === null;
  if (!box) return;
  element.style.transform = `translate(${String(box.left)}px, ${String(box.top)}px)`;
  element.style.width = `${String(box.width)}px`;
  element.style.height = `${String(box.height)}px`;
}
