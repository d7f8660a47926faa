import type { Band } from '#core/domain/progress';

const svgNamespace = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string>>;

/** An SVG element with attributes. */
export function svg(document: Document, name: string, attributes: Attributes, ...children: Element[]): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const shapes: Readonly<Record<Band, { readonly name: string; readonly attributes: Attributes }>> = {
  met: { name: 'path', attributes: { d: 'M6 1 11.4 11H.6z', fill: 'currentColor' } },
  on: { name: 'circle', attributes: { cx: '6', cy: '6', r: '5', fill: 'currentColor' } },
  risk: { name: 'path', attributes: { d: 'M6 .4 11.6 6 6 11.6.4 6z', fill: 'currentColor' } },
  off: { name: 'rect', attributes: { x: '1', y: '1', width: '10', height: '10', rx: '1', fill: 'currentColor' } },
  below: {
    name: 'path',
    attributes: { d: 'M1.5 1.8h9L6 10.4z', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8' },
  },
  none: {
    name: 'circle',
    attributes: {
      cx: '6',
      cy: '6',
      r: '4.6',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.5',
      'stroke-dasharray': '2 1.6',
    },
  },
};

/** The shape of a band, named for readers of the screen by `word`. Cells are drawn without React: there are hundreds. */
export function bandShape(document: Document, band: Band, word: string): SVGElement {
  const shape = shapes[band];
  const title = svg(document, 'title', {});
  title.textContent = word;
  return svg(
    document,
    'svg',
    { class: `band-shape band-${band}`, viewBox: '0 0 12 12', role: 'img', 'aria-label': word },
    title,
    svg(document, shape.name, shape.attributes),
  );
}

// The bar runs to 120 %, so that what is beyond the target still shows.
const barEnd = 1.2;

/** The bar of look 6: three bands, the value in the band's colour, a line at the target. */
export function progressBar(document: Document, score: number | null, band: Band): SVGElement {
  const at = (part: number): string => String((Math.max(0, Math.min(part, barEnd)) / barEnd) * 100);
  const rect = (className: string, x: string, y: number, width: string, height: number) =>
    svg(document, 'rect', { class: className, x, y: String(y), width, height: String(height) });
  const bar = svg(
    document,
    'svg',
    { class: 'bar', viewBox: '0 0 100 18', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    rect('bar-1', '0', 5, at(0.5), 8),
    rect('bar-2', at(0.5), 5, at(0.5), 8),
    rect('bar-3', at(1), 5, at(0.2), 8),
  );
  if (score !== null) bar.append(rect(`fill-${band}`, '0', 7, at(Math.max(score, 0.015)), 4));
  bar.append(rect('bar-target', at(0.99), 3, '1.6', 12));
  return bar;
}
