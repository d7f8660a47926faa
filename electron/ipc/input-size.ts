/** More than the largest file that may be offered, with room for its name. */
export const inputBytesMax = 110 * 1024 * 1024;
/** Far deeper than any record of a plan. */
export const inputDepthMax = 64;

/**
 * Whether a call's input is small and flat enough to be parsed at all: a schema walks its input by recursion. Walks with
 * a list of its own, so no nesting can exhaust the stack; a part met twice (a circle) is counted once.
 */
export function isInputBounded(input: unknown): boolean {
  const seen = new Set<object>();
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let bytes = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    bytes += 8;
    if (typeof value === 'string') bytes += value.length * 2;
    if (typeof value === 'object' && value !== null && !seen.has(value)) {
      if (depth >= inputDepthMax) return false;
      seen.add(value);
      if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) bytes += value.byteLength;
      else {
        for (const [key, part] of Object.entries(value)) {
          bytes += key.length * 2;
          waiting.push({ value: part, depth: depth + 1 });
        }
      }
    }
    if (bytes > inputBytesMax) return false;
  }
  return true;
}
