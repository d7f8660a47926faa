/** What a drop on the window asks for. */
export type DropRequest =
  { readonly kind: 'none' } | { readonly kind: 'several' } | { readonly kind: 'one'; readonly file: File };

/** One file is read; several are refused as a whole, so that no one guesses which was taken. */
export function dropRequest(files: readonly File[]): DropRequest {
  const [file, another] = files;
  if (!file) return { kind: 'none' };
  return another ? { kind: 'several' } : { kind: 'one', file };
}
