import { WorkbookFault } from '../fault';
import { limits } from '../limits';
import { XmlReader } from '../xml/xml-reader';
import { partText, type PartText } from './part-text';
import { sniff, startsArchive } from './sniff';
import { partKey, readZipDirectory, unpackEntry, type ZipDirectory, type ZipEntry } from './zip-directory';

/** One relationship of a part. `kind` is the last segment of its type: Strict and Transitional differ before it. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  /** Part name without leading slash; for an external one the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * The parts of an Open Packaging file. Parts are unpacked when asked for, each within its bound and all within one
 * budget; names are compared as OPC does. Raw entries stay reachable through `directory`.
 */
export class WorkbookPackage {
  readonly directory: ZipDirectory;
  readonly #byKey = new Map<string, ZipEntry>();
  #budget: number = limits.totalBytes;

  private constructor(directory: ZipDirectory) {
    this.directory = directory;
    for (const entry of directory.entries) {
      if (!this.#byKey.has(entry.key)) this.#byKey.set(entry.key, entry);
    }
  }

  /**
   * Opens the bytes of a workbook; refuses (throws `WorkbookFault`) everything that is not a zip package; `format` in the params of
   * `notWorkbook` names another format of tables that the bytes are in.
   */
  static open(bytes: Uint8Array): WorkbookPackage {
    if (bytes.byteLength > limits.fileBytes) {
      throw new WorkbookFault('fileTooBig', { limit: limits.fileBytes / 1024 / 1024 });
    }
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const sniffed = sniff(buffer);
    if (sniffed.kind === 'refused') throw new WorkbookFault(sniffed.code);
    if (sniffed.kind === 'other') throw new WorkbookFault('notWorkbook', { format: sniffed.format });
    const directory = readZipDirectory(buffer);
    if (directory === null) {
      throw startsArchive(buffer)
        ? new WorkbookFault('corruptWorkbook', { part: '' })
        : new WorkbookFault('notWorkbook');
    }
    return new WorkbookPackage(directory);
  }

  /** Whether the package has the part. */
  has(name: string): boolean {
    return this.#byKey.has(partKey(name));
  }

  entry(name: string): ZipEntry | null {
    return this.#byKey.get(partKey(name)) ?? null;
  }

  /** The unpacked bytes of a part, or null when the package does not have it. */
  bytes(name: string): Buffer | null {
    const entry = this.entry(name);
    if (entry === null) return null;
    const content = unpackEntry(this.directory, entry, this.#budget);
    this.#budget -= content.length;
    return content;
  }

  /** The text of a part, or null when the package does not have it. */
  text(name: string): PartText | null {
    const bytes = this.bytes(name);
    return bytes === null ? null : partText(bytes);
  }

  /** A token reader over a part, or null when the package does not have it. */
  reader(name: string): XmlReader | null {
    const part = this.text(name);
    return part === null ? null : new XmlReader(part.text, name);
  }

  /** The relationships of a part ('' = of the package), in written order; none when there is no list. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const reader = this.reader(`${folder}_rels/${part.slice(slash + 1)}.rels`);
    const all: Relationship[] = [];
    if (reader === null) return all;
    while (reader.next() !== 'end') {
      if (reader.kind !== 'open' || reader.local !== 'Relationship') continue;
      const type = reader.attribute('Type') ?? '';
      const target = reader.attribute('Target') ?? '';
      const external = reader.attribute('TargetMode')?.toLowerCase() === 'external';
      all.push({
        id: reader.attribute('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : this.#resolve(folder, target),
        external,
      });
    }
    return all;
  }

  /** Content type by part key, from `[Content_Types].xml`; overrides before defaults, '' when not told. */
  contentTypes(): (part: string) => string {
    const defaults = new Map<string, string>();
    const overrides = new Map<string, string>();
    const reader = this.reader('[Content_Types].xml');
    while (reader !== null && reader.next() !== 'end') {
      if (reader.kind !== 'open') continue;
      const type = reader.attribute('ContentType') ?? '';
      if (reader.local === 'Default') defaults.set((reader.attribute('Extension') ?? '').toLowerCase(), type);
      if (reader.local === 'Override') overrides.set(partKey(percentDecoded(reader.attribute('PartName') ?? '')), type);
    }
    return (part) => {
      const key = partKey(part);
      return overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
    };
  }

  /** An absolute or relative target; percent-decoded unless an entry is stored under the encoded name. */
  #resolve(folder: string, target: string): string {
    const path = target.replaceAll('\\', '/').replace(/[?#].*$/, '');
    const segments: string[] = [];
    for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
      if (segment === '..') segments.pop();
      else if (segment !== '' && segment !== '.') segments.push(segment);
    }
    const written = segments.join('/');
    if (this.has(written)) return written;
    const decoded = percentDecoded(written);
    if (this.has(decoded) || !decoded.startsWith('xl/xl/')) return decoded;
    return decoded.slice(3); // some writers count workbook targets from the root without the slash
  }
}

function percentDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
