/* Writes locales/resources.d.ts from the English texts, so that keys and parameters are checked by the compiler.
   `--check` only says whether the file is fresh. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const locales = fileURLToPath(new URL('../../locales/', import.meta.url));
const target = path.join(locales, 'resources.d.ts');

function typeOf(value, indent) {
  if (typeof value === 'string') return JSON.stringify(value);
  const inner = Object.entries(value).map(
    ([key, text]) => `${indent}  ${JSON.stringify(key)}: ${typeOf(text, `${indent}  `)};`,
  );
  return inner.length === 0 ? '{}' : `{\n${inner.join('\n')}\n${indent}}`;
}

const names = readdirSync(path.join(locales, 'en'))
  .filter((file) => file.endsWith('.json'))
  .sort();
const body = names.map((file) => {
  const texts = JSON.parse(readFileSync(path.join(locales, 'en', file), 'utf8'));
  return `      ${path.basename(file, '.json')}: ${typeOf(texts, '      ')};`;
});
const source = `/* Made by \`npm run messages\` from locales/en. Do not edit. */
import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
${body.join('\n')}
    };
  }
}
`;

const current = (() => {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
})();
if (current === source) process.exit(0);
if (process.argv.includes('--check')) {
  console.error('locales/resources.d.ts is not fresh: run `npm run messages`.');
  process.exit(1);
}
writeFileSync(target, source);
