import type { ErrorCode } from '#core/error-codes';
import { textKind } from './text-bytes';

/** What a file is by its bytes: a zip archive to look into, or the code that refuses it. */
export type Sniffed = { readonly kind: 'zip' } | { readonly kind: 'refused'; readonly code: ErrorCode };

const headBytes = 8_192;

/** Tells what the bytes are, whatever the file is called. `zip` only says that an archive may be there. */
export function sniff(bytes: Buffer): Sniffed {
  if (bytes.length === 0) return refused('fileEmpty');
  if (bytes.length <= headBytes && bytes.every((byte) => byte === 0 || byte === 32 || (byte >= 9 && byte <= 13))) {
    return refused('fileEmpty');
  }
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0) return refused(compoundCode(bytes));
  if (isBiffStream(bytes)) return refused('oldExcel');
  if (isLockFile(bytes)) return refused('lockFile');
  const head = bytes.subarray(0, headBytes);
  if (head.subarray(0, 1024).includes('%PDF-')) return refused('pdfFile');
  if (startsArchive(bytes) || bytes.includes('PK\x05\x06', 0, 'latin1')) return { kind: 'zip' };
  const text = asText(head);
  return refused(text === null ? 'notWorkbook' : textCode(text));
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

/** OLE2 holds old workbooks and encrypted new ones; stream names are UTF-16 in its directory. */
function compoundCode(bytes: Buffer): ErrorCode {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted';
  return holds('WordDocument') || holds('PowerPoint Document') || holds('__properties_version1')
    ? 'notWorkbook'
    : 'oldExcel';
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

function textCode(text: string): ErrorCode {
  const start = text.trimStart();
  if (start.startsWith('<')) {
    if (
      /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(start) &&
      /<([\w]+:)?Workbook/.test(start)
    ) {
      return 'xmlSpreadsheet';
    }
    if (/<office:document\b/.test(start)) return 'openDocument';
    if (
      /^(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|table|meta|style|div|title)\b/i.test(
        start,
      )
    ) {
      return 'htmlFile';
    }
    if (start.startsWith('<?xml')) return 'notWorkbook';
  }
  if (/^MIME-Version:|^Content-Type: multipart/i.test(start)) return 'htmlFile';
  if (isData(start)) return 'textFile';
  return isSeparated(text) ? 'csvFile' : 'textFile';
}

/** JSON or RTF: text, but never a table of lines. */
export function isData(start: string): boolean {
  return /^\s*([{[]\s*(["{}\]]|\[)|\{\\rtf)/.test(start);
}

/** Two lines or more that all have a separator, or a `sep=` line: a table as text. */
function isSeparated(text: string): boolean {
  if (/^"?sep=./i.test(text)) return true;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const first = lines[0];
  if (first === undefined) return false;
  return [',', ';', '\t', '|'].some((mark) => {
    const width = first.split(mark).length;
    return (
      width > 1 && lines.slice(0, 20).filter((line) => line.includes(mark)).length >= Math.min(lines.length, 20) * 0.6
    );
  });
}
