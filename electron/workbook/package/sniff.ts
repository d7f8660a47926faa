import type { ErrorCode } from '#core/error-codes';
import type { RawFormat } from '#core/import/raw-sheet';
import { textKind } from './text-bytes';

/** What can be a workbook and is no archive of parts. */
export type OtherFormat = Exclude<RawFormat, 'xlsx'>;

/** What a file is by its bytes: a zip archive to look into, another format of tables, or the code that refuses it. */
export type Sniffed =
  | { readonly kind: 'zip' }
  | { readonly kind: 'other'; readonly format: OtherFormat }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

const headBytes = 8_192;

/** Tells what the bytes are, whatever the file is called. `zip` only says that an archive may be there. */
export function sniff(bytes: Buffer): Sniffed {
  if (bytes.length === 0) return refused('fileEmpty');
  if (bytes.length <= headBytes && bytes.every((byte) => byte === 0 || byte === 32 || (byte >= 9 && byte <= 13))) {
    return refused('fileEmpty');
  }
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) return sniffCompound(bytes);
  if (isBiffStream(bytes)) return other('xls');
  if (isLockFile(bytes)) return refused('lockFile');
  const head = bytes.subarray(0, headBytes);
  if (head.subarray(0, 1024).includes('%PDF-')) return refused('pdfFile');
  if (startsArchive(bytes) || bytes.includes('PK\x05\x06', 0, 'latin1')) return { kind: 'zip' };
  const text = asText(head);
  return text === null ? refused('notWorkbook') : sniffText(text);
}

/** Whether the bytes begin as a zip archive does (then a missing directory means a cut or damaged file). */
export function startsArchive(bytes: Buffer): boolean {
  if (bytes.length < 4) return false;
  const signature = bytes.readUInt32LE(0);
  return signature === 0x04034b50 || signature === 0x06054b50 || signature === 0x08074b50;
}

/** `~$Kế hoạch.xlsx`: what Excel leaves beside a workbook while someone has it open. */
export function isLockFileName(name: string): boolean {
  return /(^|[\\/])~\$[^\\/]+$/.test(name);
}

function refused(code: ErrorCode): Sniffed {
  return { kind: 'refused', code };
}

function other(format: OtherFormat): Sniffed {
  return { kind: 'other', format };
}

/** OLE2 holds old workbooks and encrypted new ones; stream names are UTF-16 in its directory. */
function sniffCompound(bytes: Buffer): Sniffed {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return refused('encrypted');
  return holds('WordDocument') || holds('PowerPoint Document') || holds('__properties_version1')
    ? refused('notWorkbook')
    : other('xls');
}

/** BIFF 2 to 5 without a container: a BOF record (MS-XLS 2.4.21; ids 0x0009, 0x0209, 0x0409, 0x0809). */
function isBiffStream(bytes: Buffer): boolean {
  if (bytes.length < 8 || bytes[0] !== 0x09) return false;
  const length = bytes.readUInt16LE(2);
  const kind = bytes.readUInt16LE(6);
  return (
    [0, 2, 4, 8].includes(bytes[1] ?? 1) && length >= 4 && length <= 16 && [0x05, 0x06, 0x10, 0x20, 0x40].includes(kind)
  );
}

/** 165 bytes: the length of a name, the name padded with spaces to 54, then the same in UTF-16. */
function isLockFile(bytes: Buffer): boolean {
  const length = bytes[0] ?? 0;
  if (bytes.length !== 165 || length === 0 || length > 54) return false;
  return bytes.subarray(1 + length, 54).every((byte) => byte === 32) && bytes.readUInt16LE(55) <= 54;
}

/** The head as text, as far as markup and separators need it; null when the bytes are no text. */
function asText(head: Buffer): string | null {
  const kind = textKind(head);
  if (kind === null) return null;
  const text = kind === 'bytes' ? head.toString('utf8') : new TextDecoder(kind).decode(head);
  return text.replace(/^\uFEFF|\0/g, '');
}

/** A text without markup may be a table of lines; whether it is one, the reader of such tables decides. */
function sniffText(text: string): Sniffed {
  const start = text.trimStart();
  if (start.startsWith('<')) {
    if (
      /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(start) &&
      /<([\w]+:)?Workbook/.test(start)
    ) {
      return other('xml2003');
    }
    if (/<office:document\b/.test(start)) return other('ods');
    if (
      /^(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|table|meta|style|div|title)\b/i.test(
        start,
      )
    ) {
      return other('html');
    }
    if (start.startsWith('<?xml')) return refused('notWorkbook');
  }
  if (/^MIME-Version:|^Content-Type: multipart/i.test(start)) return other('html');
  return other('csv');
}

/** JSON or RTF: text, but never a table of lines. */
export function isData(start: string): boolean {
  return /^\s*([{[]\s*(["{}\]]|\[)|\{\\rtf)/.test(start);
}
