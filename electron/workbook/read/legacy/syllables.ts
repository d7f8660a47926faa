/**
 * What a Vietnamese syllable looks like: an onset, a rime of a closed list, one tone at most, and only two of the
 * tones before a stop. Enough to tell text read with the right letters from text read with the wrong ones.
 */

const onset = '(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?';

const open =
  'a|ai|ao|au|ay|âu|ây|e|eo|ê|êu|i|ia|iu|iê|iêu|yê|yêu|o|oa|oai|oao|oay|oe|oeo|oi|ô|ôi|ơ|ơi|u|ua|uây|uê|ui|uơ|uôi|' +
  'uy|uya|uyu|ư|ưa|ưi|ươi|ươu|ưu|y|êy|uâ|uô|ươ';
const nasal =
  'am|an|ang|anh|ăm|ăn|ăng|âm|ân|âng|em|en|eng|êm|ên|ênh|im|in|inh|iêm|iên|iêng|yêm|yên|yêng|oam|oan|oang|oanh|oăm|' +
  'oăn|oăng|oen|om|on|ong|oong|ôm|ôn|ông|ơm|ơn|um|un|ung|uân|uâng|uênh|uôm|uôn|uông|uyn|uynh|uyên|ưm|ưn|ưng|ươm|ươn|' +
  'ương';
const stop =
  'ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|ip|it|iêc|iêp|iêt|yêt|oac|oach|oap|oat|oăc|oăt|oet|oc|ooc|op|' +
  'ot|ôc|ôp|ôt|ơp|ơt|uc|up|ut|uât|uêch|uôc|uôt|uych|uyt|uyêt|uyp|ưc|ưt|ươc|ươp|ươt';

const free = new RegExp(`^${onset}(?:${open}|${nasal})$`);
const stopped = new RegExp(`^${onset}(?:${stop})$`);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether the word, in any case, is built as Vietnamese syllables are. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const found = parts.match(tones) ?? [];
  if (found.length > 1) return false;
  const bare = parts.replace(tones, '').normalize('NFC');
  const tone = found[0];
  return stopped.test(bare) ? tone === '\u0301' || tone === '\u0323' : free.test(bare);
}

/**
 * How Vietnamese a text reads, 0 to 1: of the words with a letter or sign outside ASCII, the share that are
 * well-formed syllables. 0 when there are no such words. Long texts are judged by their beginning.
 */
export function legacyScore(text: string): number {
  let words = 0;
  let good = 0;
  for (const word of text.slice(0, 200_000).split(/[\s\d\u0021-\u0040\u005b-\u0060\u007b-\u007f\u2010-\u2026]+/)) {
    let plain = true;
    for (let i = 0; i < word.length && plain; i += 1) plain = word.charCodeAt(i) < 128;
    if (plain) continue;
    words += 1;
    if (isSyllable(word)) good += 1;
    if (words >= 5_000) break;
  }
  return words === 0 ? 0 : good / words;
}
