/**
 * A short id made from a text, the same on every machine: 53 bits of the cyrb hash (public domain, bryc), base 36.
 * For ids of things a file names only by place and text; not for secrets.
 */
export function stableId(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & h2) + (h1 >>> 0);
  return number.toString(36).padStart(11, '0');
}
