/**
 * TCVN 5712:1993, the code of the .Vn fonts: every letter is one byte, kept by programs as the Latin-1 character of
 * the same number. The letter ư is U+00AD, the soft hyphen: nothing may tidy the text before it gets here.
 */

/** The letters of 0x80 to 0xFF; a point where there is no letter. 0xB0–0xB4 are the five tones on their own. */
const letters =
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ' +
  '.ĂÂÊÔƠƯĐăâêôơưđẰ.....àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò' +
  'ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

const tones: ReadonlyMap<string, string> = new Map([
  ['\u00b0', '\u0300'],
  ['\u00b1', '\u0309'],
  ['\u00b2', '\u0303'],
  ['\u00b3', '\u0301'],
  ['\u00b4', '\u0323'],
]);

/** Capitals of 0x80–0x9F come as control characters, or as the letters Windows-1252 has there. */
const windowsLetters: ReadonlyMap<string, number> = new Map([
  ['ƒ', 0x83],
  ['Š', 0x8a],
  ['Œ', 0x8c],
  ['Ž', 0x8e],
  ['š', 0x9a],
  ['œ', 0x9c],
  ['ž', 0x9e],
  ['Ÿ', 0x9f],
]);

/** A letter of the .Vn fonts as Unicode has it; other characters stay. */
function letterOf(character: string): string {
  const code = windowsLetters.get(character) ?? character.charCodeAt(0);
  const letter = code >= 0x80 && code <= 0xff ? letters.charAt(code - 0x80) : '.';
  return letter === '.' ? character : letter;
}

/** TCVN3 text as Unicode (NFC). */
export function fromTcvn3(text: string): string {
  return text
    .replace(/([AEIOUYaeiouy\u00a1-\u00a6\u00a8-\u00ad])([\u00b0-\u00b4])/g, (_, base: string, tone: string) =>
      (letterOf(base) + (tones.get(tone) ?? '')).normalize('NFC'),
    )
    .replace(/[\u0080-\u00ffƒŠŒŽšœžŸ]/g, letterOf)
    .normalize('NFC');
}

/** TCVN3 text in a font whose small letters look like capitals (`.VnTimeH`). */
export function fromTcvn3Capitals(text: string): string {
  return fromTcvn3(text).toUpperCase().normalize('NFC');
}
