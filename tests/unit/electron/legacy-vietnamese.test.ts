import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { legacyOf, toUnicode, unicodeOf, unicodeOfRuns } from '../../../electron/workbook/read/legacy/legacy-text';
import { legacyScore } from '../../../electron/workbook/read/legacy/syllables';

/** The bytes of the small TCVN3 letters by the standard's own order, written down apart from the reader's table. */
const tcvn3 =
  'a8ă a9â aaê abô acơ adư aeđ b5à b6ả b7ã b8á b9ạ bbằ bcẳ bdẵ beắ c6ặ c7ầ c8ẩ c9ẫ caấ cbậ ccè ceẻ cfẽ d0é d1ẹ d2ề d3ể ' +
  'd4ễ d5ế d6ệ d7ì d8ỉ dcĩ ddí deị dfò e1ỏ e2õ e3ó e4ọ e5ồ e6ổ e7ỗ e8ố e9ộ eaờ ebở ecỡ edớ eeợ efù f1ủ f2ũ f3ú f4ụ ' +
  'f5ừ f6ử f7ữ f8ứ f9ự faỳ fbỷ fcỹ fdý feỵ';
const letters = tcvn3.split(' ').map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)] as const);
const hasIconv = (() => {
  try {
    return execFileSync('iconv', ['-l'], { encoding: 'utf8' }).includes('TCVN5712-1');
  } catch {
    return false;
  }
})();

/** The VNI characters of a letter, composed by rule from its Unicode parts. */
function vniOf(letter: string): string {
  const small = letter.toLowerCase();
  const parts = small.normalize('NFD');
  const alone = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' }[small];
  let vni = alone ?? '';
  if (alone === undefined) {
    const tone = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].findIndex(
      (mark, i) => i > 0 && parts.includes(mark),
    );
    const at = Math.max(0, tone);
    if (parts.includes('\u0302')) vni = parts.charAt(0) + 'âáàåãä'.charAt(at);
    else if (parts.includes('\u0306')) vni = parts.charAt(0) + 'êéèúüë'.charAt(at);
    else {
      const base = parts.includes('\u031b') ? { o: 'ô', u: 'ö' }[parts.charAt(0)] : parts.charAt(0);
      vni = `${base ?? ''}${at === 0 ? '' : 'ùøûõï'.charAt(at - 1)}`;
    }
  }
  return letter === small ? vni : vni.toUpperCase();
}

const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const small = [
  'đ',
  ...vowels.flatMap((vowel) =>
    ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
  ),
];
const all = [...small, ...small.map((letter) => letter.toUpperCase())];

describe('old Vietnamese letters', () => {
  test('fonts are known by their names', () => {
    expect(legacyOf('.VnTime')).toBe('tcvn3');
    expect(legacyOf('.VnArial Narrow')).toBe('tcvn3');
    expect(legacyOf('.VnTimeH')).toBe('tcvn3Capitals');
    expect(legacyOf('.VnArial NarrowH')).toBe('tcvn3Capitals');
    expect(legacyOf('VNI-Times')).toBe('vni');
    expect(['Times New Roman', 'Arial', 'VNtimes new roman', '', null].map(legacyOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('every TCVN3 letter is read, as a capital too in a capitals font', () => {
    expect(letters).toHaveLength(67);
    for (const [code, letter] of letters) {
      expect(toUnicode(String.fromCharCode(code), 'tcvn3')).toBe(letter);
      expect(toUnicode(String.fromCharCode(code), 'tcvn3Capitals')).toBe(letter.toUpperCase());
    }
    expect(toUnicode('\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7', 'tcvn3')).toBe('ĂÂÊÔƠƯĐ');
  });

  test.runIf(hasIconv)('the TCVN3 table is that of iconv, capitals with tones included', () => {
    for (let code = 0x80; code < 0x100; code += 1) {
      if (code >= 0xb0 && code <= 0xb4) continue; // tones on their own
      const theirs = execFileSync('iconv', ['-f', 'TCVN5712-1', '-t', 'UTF-8'], { input: Buffer.from([code]) });
      expect(toUnicode(String.fromCharCode(code), 'tcvn3')).toBe(theirs.toString('utf8').normalize('NFC'));
    }
  });

  test('capitals that went through Windows-1252 are read as well', () => {
    expect(toUnicode('\u0160\u0152', 'tcvn3')).toBe('ÉỆ');
  });

  test('ư, the soft hyphen, becomes ư; degrees and quotes stay', () => {
    expect(toUnicode('T\u00adëng 30\u00b0 \u201cA\u201d', 'tcvn3')).toBe('Tưởng 30\u00b0 \u201cA\u201d');
  });

  test('every VNI letter is read in both cases', () => {
    expect(all).toHaveLength(146);
    for (const letter of all) expect([letter, toUnicode(vniOf(letter), 'vni')]).toEqual([letter, letter]);
  });

  test('VNI words with ơ and ư under a tone, and capitals with small marks', () => {
    expect(toUnicode('Ñoäc laäp - Töï do - Môûi', 'vni')).toBe('Độc lập - Tự do - Mởi');
    expect(toUnicode('MUÏC TIEÂU, Aùo', 'vni')).toBe('MỤC TIÊU, Áo');
  });

  test('text that has Unicode letters already is left alone', () => {
    for (const kind of ['tcvn3', 'tcvn3Capitals', 'vni'] as const)
      expect(toUnicode('Tăng doanh thu à', kind)).toBe('Tăng doanh thu à');
    expect(unicodeOf('Hà Nội', '.VnTime')).toBeNull();
    expect(unicodeOf('Doanh thu 2026', '.VnTimeH')).toBeNull();
    expect(unicodeOf('Xin chµo', 'Arial')).toBeNull();
    expect(unicodeOf('Xin chµo', '.VnTime')).toBe('Xin chào');
  });

  test('each stretch is read by its own font', () => {
    const runs = [
      { text: 'môc ', font: null },
      { text: 'tiªu', font: '.VnTimeH' },
      { text: ' quý à', font: 'Arial' },
      { text: ' Töï', font: 'VNI-Times' },
    ];
    expect(unicodeOfRuns(runs, 'tcvn3')).toBe('mục TIÊU quý à Tự');
  });

  test('the score tells text with the right letters from text with wrong ones', () => {
    expect(legacyScore('Tăng trưởng doanh thu quý, giữ khách hàng, nghỉ việc dưới 5%')).toBe(1);
    expect(legacyScore('T¨ng tr\u00adëng doanh thu quý, gi÷ kh¸ch hµng')).toBeLessThan(0.3);
    expect(legacyScore('plain words only')).toBe(0);
  });
});
