/** A fresh id: 96 random bits, so that two never meet within one library. Base 36 keeps ids short in files. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((word) => word.toString(36).padStart(7, '0')).join('');
}
