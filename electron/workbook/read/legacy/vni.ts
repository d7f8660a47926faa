/**
 * The code of the VNI fonts for Windows: a letter is a base and a mark behind it, both kept as Latin-1 characters.
 * The marks of â and ă carry the tone as well; i, đ, ơ, ư and ỵ are characters of their own, and ơ and ư take the
 * marks of plain vowels.
 */

const grave = '\u0300';
const acute = '\u0301';
const tilde = '\u0303';
const hook = '\u0309';
const dot = '\u0323';
const circumflex = '\u0302';
const breve = '\u0306';

const toneMarks: Readonly<Record<string, string>> = { ù: acute, ø: grave, û: hook, õ: tilde, ï: dot };
const circumflexMarks: Readonly<Record<string, string>> = {
  â: circumflex,
  á: circumflex + acute,
  à: circumflex + grave,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
};
const breveMarks: Readonly<Record<string, string>> = {
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};
/** Characters that are a letter without a mark. */
const whole: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** The marks a base can have. */
const marksOf: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  ['a', { ...toneMarks, ...circumflexMarks, ...breveMarks }],
  ['e', { ...toneMarks, ...circumflexMarks }],
  ['o', { ...toneMarks, ...circumflexMarks }],
  ...['u', 'y', 'ô', 'ö'].map((base) => [base, toneMarks] as const),
]);

/** Base and mark, in small letters, to the Unicode letter. */
const pairs = new Map<string, string>();
for (const [base, marks] of marksOf) {
  for (const [mark, combining] of Object.entries(marks)) {
    pairs.set(base + mark, ((whole[base] ?? base) + combining).normalize('NFC'));
  }
}

/** VNI text as Unicode (NFC). The base tells the case; a capital with a small mark is read too. */
export function fromVni(text: string): string {
  return text
    .replace(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñíìæóòî]/gi, (found) => {
      const base = found.charAt(0);
      const capital = base !== base.toLowerCase();
      const small = found.toLowerCase();
      const pair = pairs.get(small);
      const inCase = (letter: string) => (capital ? letter.toUpperCase() : letter);
      if (pair !== undefined) return inCase(pair);
      const rest = found.slice(1);
      const restLetter = rest === '' ? '' : (whole[rest.toLowerCase()] ?? rest);
      return inCase(whole[base.toLowerCase()] ?? base) + restLetter;
    })
    .normalize('NFC');
}
