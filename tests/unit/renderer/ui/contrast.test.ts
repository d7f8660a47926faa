import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The tokens of one theme; what a theme does not name it has from the light one. */
function tokens(selector: string): Map<string, string> {
  const body = new RegExp(`${selector.replace(/[[\]]/g, '\\$&')}\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Relative luminance of `#rrggbb` (WCAG 2.2, section "relative luminance"). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const light = tokens(':root');
const themes = {
  light,
  dark: new Map([...light, ...tokens("[data-theme='dark']")]),
  contrast: new Map([...light, ...tokens("[data-theme='contrast']")]),
};

const grounds = ['paper', 'paper-2', 'paper-3', 'desk'];
const texts = ['ink', 'ink-2', 'accent', 'met', 'on', 'risk', 'off', 'below'];
const fields = ['f-obj', 'f-kr', 'f-num', 'f-who', 'f-keep'];

/** Pairs of text and ground that the screens draw. */
const pairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)),
  ...['paper', 'paper-2', 'desk'].map((ground) => ['ink-3', ground] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent', 'accent-press'],
  ['accent', 'accent-wash'],
  ['ink', 'accent-wash'],
  ...['met', 'on', 'risk', 'off', 'below'].flatMap((band) => [
    [band, `${band}-wash`] as const,
    ['ink', `${band}-wash`] as const,
  ]),
  ['risk', 'off-wash'],
  ...fields.map((field) => ['ink', field] as const),
];

/** Edges that tell a control or the focus from its ground: 3 : 1 (WCAG 2.2, 1.4.11). */
const edges: readonly (readonly [string, string])[] = [
  ['line-strong', 'paper'],
  ['focus', 'paper'],
  ['focus', 'desk'],
  ['focus', 'paper-2'],
  ...['on', 'risk', 'off', 'below', 'met'].map((band) => [`${band}-fill`, 'band-1'] as const),
];

describe.each(Object.entries(themes))('the %s theme', (name, theme) => {
  const least = name === 'contrast' ? 7 : 4.5;
  const colour = (token: string) => {
    const value = theme.get(token) ?? '';
    expect(value, token).toMatch(/^#[0-9a-f]{6}$/i);
    return value;
  };

  it.each(pairs)('has %s readable on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  it.each(edges)('has %s seen on %s', (edge, ground) => {
    // The light fill of "at risk" is told by its shape, not by its bar alone (look 9).
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(edge.endsWith('-fill') ? 2.2 : 3);
  });
});
