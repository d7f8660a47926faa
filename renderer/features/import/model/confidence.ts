/** How sure a reading is, in words a person uses. */
export type Sureness = 'sure' | 'quite' | 'check';

/** 0–1 → a word: from 0.85 on sure, from 0.6 on quite sure, below to be checked. */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'quite' : 'check';
}
