/**
 * The text of a web page that holds tables: by its byte order mark, by the zeros of UTF-16, by the charset it names,
 * else as UTF-8.
 */
export function pageText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 60 && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xef && second === 0xbb) return new TextDecoder().decode(bytes);
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // a charset nobody knows
  }
}

/** Letters and signs that pages write by name and SheetJS does not know; the Vietnamese ones of Latin-1 are all here. */
const named: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'agrave=à aacute=á acirc=â atilde=ã egrave=è eacute=é ecirc=ê igrave=ì iacute=í ograve=ò oacute=ó ocirc=ô otilde=õ ' +
    'ugrave=ù uacute=ú yacute=ý Agrave=À Aacute=Á Acirc=Â Atilde=Ã Egrave=È Eacute=É Ecirc=Ê Igrave=Ì Iacute=Í ' +
    'Ograve=Ò Oacute=Ó Ocirc=Ô Otilde=Õ Ugrave=Ù Uacute=Ú Yacute=Ý ge=≥ le=≤ ne=≠ ndash=– mdash=— hellip=… bull=• ' +
    'ldquo=“ rdquo=” lsquo=‘ rsquo=’ middot=· rarr=→ uarr=↑ darr=↓ plusmn=± times=× deg=° euro=€'
  )
    .split(' ')
    .map((pair) => pair.split('=')),
);

/** A page with those names written out. */
export function withoutNames(page: string): string {
  return page.replace(/&([A-Za-z]{2,6});/g, (whole, name: string) => named[name] ?? whole);
}
