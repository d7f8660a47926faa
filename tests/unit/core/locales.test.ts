import { describe, expect, it } from 'vitest';
import { catalogue } from '#core/commands/catalogue';
import { fields } from '#core/domain/fields';
import { errorCodes } from '#core/error-codes';
import { namespaces, resources } from '#core/texts/resources';

type Texts = { readonly [key: string]: string | Texts };

/** Every text by its path: `save.failed`. */
function flat(texts: Texts, before = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') found.set(`${before}${key}`, text);
    else for (const [path, inner] of flat(text, `${before}${key}.`)) found.set(path, inner);
  }
  return found;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).sort();
/** A key without its plural ending. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const stems = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(stem))].sort();

describe.each(namespaces)('texts of %s', (namespace) => {
  // safe: JSON files hold texts and groups of texts only
  const en = flat(resources.en[namespace] as Texts);
  const vi = flat(resources.vi[namespace] as Texts);

  it('are the same keys in both languages', () => {
    expect(stems(vi)).toEqual(stems(en));
  });

  it('name the same placeholders in both languages', () => {
    const ofStem = (texts: Map<string, string>, wanted: string) => {
      const own = [...texts].filter(([key]) => stem(key) === wanted);
      return (own.find(([key]) => key.endsWith('_other')) ?? own[0])?.[1] ?? '';
    };
    const different = stems(en).filter(
      (key) => JSON.stringify(placeholders(ofStem(en, key))) !== JSON.stringify(placeholders(ofStem(vi, key))),
    );
    expect(different).toEqual([]);
  });

  it('have the plural forms their language needs', () => {
    for (const [texts, language] of [
      [en, 'en'],
      [vi, 'vi'],
    ] as const) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const key of texts.keys()) {
        if (stem(key) === key) continue;
        for (const category of needed) expect(texts.has(`${stem(key)}_${category}`), `${language} ${key}`).toBe(true);
      }
    }
  });

  it('are never empty, and are NFC', () => {
    for (const [key, text] of [...en, ...vi]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).toBe(text.normalize('NFC'));
    }
  });
});

describe('texts that are named by tables', () => {
  it('there is one sentence for every error code and no other', () => {
    expect(Object.keys(resources.en.errors).map(stem).sort()).toEqual([...errorCodes].sort());
  });

  it('every field has a label in both languages, every choice a name', () => {
    for (const language of ['en', 'vi'] as const) {
      const texts = flat(resources[language].fields as Texts);
      for (const { id, choices } of fields) {
        expect(texts.has(`${id}.label`), `${language} ${id}`).toBe(true);
        for (const choice of choices ?? [])
          expect(texts.has(`${id}.choices.${choice}`), `${language} ${id} ${choice}`).toBe(true);
      }
    }
  });

  it('every command of the catalogue has a label in both languages', () => {
    for (const language of ['en', 'vi'] as const) {
      const texts = flat(resources[language].commands as Texts);
      for (const { id } of catalogue) expect(texts.has(`menu.${id}`), `${language} ${id}`).toBe(true);
    }
  });
});

describe('the words for an objective and a key result', () => {
  const all = (language: 'en' | 'vi') =>
    namespaces.flatMap((namespace) =>
      // safe: JSON files hold texts and groups of texts only
      [...flat(resources[language][namespace] as Texts)].map(([key, text]) => [`${namespace}:${key}`, text] as const),
    );

  it('every term a text asks for exists, and nothing else is nested', () => {
    for (const language of ['en', 'vi'] as const) {
      const known = new Set(Object.keys(resources[language].terms).map((key) => `terms:${key}`));
      const unknown = all(language).flatMap(([key, text]) =>
        [...text.matchAll(/\$t\(([^)]*)\)?/g)]
          .filter(([, term]) => !known.has(term ?? ''))
          .map(([part]) => [key, part]),
      );
      expect(unknown, language).toEqual([]);
    }
  });

  it('stand in no Vietnamese or English text as letters, since a company may call them otherwise', () => {
    const bare = { vi: /mục tiêu|kết quả/iu, en: /\b(objectives?|key results?)\b/iu };
    /* Where the word means something else: headers as the importer knows them, the outcome of a formula, of a search
       or of measuring, and texts that explain the method itself. */
    const meantOtherwise = [
      /^terms:/,
      /^errors:noTable$/,
      /^export:left\.formulas$/,
      /^report:items\.formulaWithoutValue$/,
      /^fields:leading\./,
      // Where the company chooses the words, ours are named; the guide explains the method in its usual words.
      /^settings:terms\./,
      /^help:/,
      // Still to be moved to terms.
      /^inspector:/,
    ];
    for (const language of ['vi', 'en'] as const) {
      const found = all(language).filter(
        ([key, text]) =>
          bare[language].test(text.replaceAll(/\$t\([^)]*\)|\{\{[^}]*\}\}/g, '')) &&
          !meantOtherwise.some((one) => one.test(key)),
      );
      expect(found, language).toEqual([]);
    }
  });

  it('have no English article before them, since it would have to change with the word', () => {
    expect(all('en').filter(([, text]) => /\ban? \$t\(/i.test(text))).toEqual([]);
  });

  it('are never read past i18next: what is read straight from the files holds no term', () => {
    for (const language of ['vi', 'en'] as const) {
      const { units, fields: texts, export: exported } = resources[language];
      const choices = fields.flatMap(({ id, choices: values }) =>
        (values ?? []).map((value) => flat(texts as Texts).get(`${id}.choices.${value}`) ?? ''),
      );
      const read = [...Object.values(units), ...choices, texts.yes, texts.no, exported.toBeMeasured];
      expect(read.filter((text) => text.includes('$t('))).toEqual([]);
    }
  });
});
