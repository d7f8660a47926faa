import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { namespaces, resources } from '#core/texts/resources';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Texts whose keys stand in no source as letters, and where they come from. */
const namedElsewhere: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^errors:/, 'one for each error code; held equal by locales.test.ts'],
  [/^terms:/, 'put into other texts when they are loaded'],
  [/^units:/, 'read as a table'],
  [/^fields:(?:yes|no)$/, 'read as a table'],
  [/^fields:\w+\.choices\./, 'one for each choice of the field table; held equal by locales.test.ts'],
];

function keysOf(texts: object, before: string): readonly string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null ? keysOf(text, `${before}${key}.`) : [`${before}${key}`],
  );
}

function sources(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
}

it('every text is asked for somewhere', () => {
  const source = [...sources('renderer'), ...sources('electron')].join('\n');
  const literal = new Set([...source.matchAll(/['"`](\w+:[\w.]+)['"`]/g)].map(([, key]) => key));
  // `plans:menu.${action}` asks for every text below plans:menu.
  const patterns = [...source.matchAll(/`(\w+:(?:[\w.]|\$\{[^}]*\})*)`/g)]
    .map(([, key = '']) => key)
    .filter((key) => key.includes('${'))
    .map(
      (key) =>
        new RegExp(
          `^${key
            .split(/\$\{[^}]*\}/)
            .map((part) => part.replaceAll('.', '\\.'))
            .join('[\\w.-]+')}$`,
        ),
    );
  const unused = namespaces
    .flatMap((namespace) => keysOf(resources.en[namespace], `${namespace}:`))
    .filter((key) => {
      const stem = key.replace(/_(one|other)$/, '');
      return !(
        literal.has(stem) ||
        patterns.some((pattern) => pattern.test(stem)) ||
        namedElsewhere.some(([pattern]) => pattern.test(key))
      );
    });
  expect(unused).toEqual([]);
});
