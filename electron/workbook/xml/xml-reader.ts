import { limits } from '../limits';
import { WorkbookFault } from '../fault';
import { decodeAttribute, decodeCdata, decodeText } from './xml-text';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

interface Name {
  readonly raw: string;
  readonly prefix: string;
  readonly local: string;
  namespace: string;
  /** The `scope` the namespace was resolved in. */
  scope: number;
}

interface Binding {
  readonly prefix: string;
  readonly uri: string;
  readonly depth: number;
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const names = 256;

/**
 * Reads one part token by token, keeping the place of everything: the reader takes values from it, the template
 * filler edits the text between the offsets it gives. `text` is UTF-8 in a one-byte string (see `xml-text`).
 * An empty element gives `open` (with `selfClosing`) and then `close`. Comments, processing instructions and the
 * declaration give no token. A document type declaration, broken nesting or too much of it refuses the workbook.
 */
export class XmlReader {
  readonly text: string;
  readonly part: string;

  kind: XmlToken = 'text';
  /** Where the token begins and ends in `text`. */
  start = 0;
  end = 0;
  /** Of an element: name without prefix, its namespace ('' when none), the prefix as written. */
  local = '';
  namespace = '';
  prefix = '';
  selfClosing = false;
  /** Depth of the element, the root being 1; of a text, the depth of the element around it. */
  depth = 0;

  #position = 0;
  #level = 0;
  #pendingClose = false;
  #cdata = false;
  #contentStart = 0;
  #contentEnd = 0;
  readonly #open: Name[] = [];
  readonly #known: (Name | undefined)[] = new Array<Name | undefined>(names);
  #bindings: Binding[] = [{ prefix: 'xml', uri: xmlNamespace, depth: 0 }];
  #scope = 0;
  #attributeCount = 0;
  #attributes = new Int32Array(4 * 32);

  constructor(text: string, part: string) {
    this.text = text;
    this.part = part;
  }

  /** Moves to the next token and tells its kind; after the last one, `end` for ever. */
  next(): XmlToken {
    if (this.#pendingClose) {
      this.#pendingClose = false;
      this.start = this.end;
      this.#close();
      return (this.kind = 'close');
    }
    const { text } = this;
    for (;;) {
      const from = this.#position;
      if (from >= text.length) return this.#finish();
      if (text.charCodeAt(from) !== 60) {
        let to = text.indexOf('<', from);
        if (to < 0) to = text.length;
        this.#position = to;
        if (this.#level === 0) continue; // white space and byte order marks around the root
        this.start = this.#contentStart = from;
        this.end = this.#contentEnd = to;
        this.#cdata = false;
        this.depth = this.#level;
        return (this.kind = 'text');
      }
      const second = text.charCodeAt(from + 1);
      if (second === 47) {
        this.#readClose(from);
        return (this.kind = 'close');
      }
      if (second === 33) {
        if (this.#skipMarked(from)) return (this.kind = 'text');
        continue;
      }
      if (second === 63) {
        this.#position = this.#after('?>', from + 2);
        continue;
      }
      this.#readOpen(from);
      return (this.kind = 'open');
    }
  }

  /** The characters of a text token. */
  content(): string {
    return this.#cdata
      ? decodeCdata(this.text, this.#contentStart, this.#contentEnd)
      : decodeText(this.text, this.#contentStart, this.#contentEnd);
  }

  /** The value of the attribute without a prefix, or null. The first one counts if it is there twice. */
  attribute(local: string): string | null {
    const at = this.#find(local);
    return at < 0 ? null : decodeAttribute(this.text, this.#attributes[at + 2] ?? 0, this.#attributes[at + 3] ?? 0);
  }

  /** The value of an attribute whose namespace ends with `namespaceEnd`, or null. */
  attributeIn(namespaceEnd: string, local: string): string | null {
    for (let i = 0; i < this.#attributeCount; i += 1) {
      const raw = this.text.slice(this.#attributes[4 * i], this.#attributes[4 * i + 1]);
      const colon = raw.indexOf(':');
      if (colon < 0 || raw.slice(colon + 1) !== local) continue;
      if (!this.namespaceOf(decodeText(raw, 0, colon)).endsWith(namespaceEnd)) continue;
      return decodeAttribute(this.text, this.#attributes[4 * i + 2] ?? 0, this.#attributes[4 * i + 3] ?? 0);
    }
    return null;
  }

  /** Where the value of an attribute without prefix begins (inside the quotes), or -1; the end is `valueEnd`. */
  valueStart(local: string): number {
    const at = this.#find(local);
    if (at < 0) return -1;
    this.valueEnd = this.#attributes[at + 3] ?? 0;
    return this.#attributes[at + 2] ?? -1;
  }
  valueEnd = 0;

  /** Every attribute in written order: name as written, decoded value, offsets of name and value. */
  attributes(): { name: string; value: string; nameStart: number; valueStart: number; valueEnd: number }[] {
    const all = [];
    for (let i = 0; i < this.#attributeCount; i += 1) {
      const [nameStart = 0, nameEnd = 0, valueStart = 0, valueEnd = 0] = this.#attributes.subarray(4 * i, 4 * i + 4);
      const name = decodeText(this.text, nameStart, nameEnd);
      all.push({ name, value: decodeAttribute(this.text, valueStart, valueEnd), nameStart, valueStart, valueEnd });
    }
    return all;
  }

  /** The namespace a prefix means here ('' is the default one); '' when it means none. */
  namespaceOf(prefix: string): string {
    for (let i = this.#bindings.length - 1; i >= 0; i -= 1) {
      const binding = this.#bindings[i];
      if (binding?.prefix === prefix) return binding.uri;
    }
    return '';
  }

  /**
   * After an `open`: when it holds just `<child>characters</child>`, moves to its `close` at once, with the characters
   * in `contentStart`, `contentEnd` and `content()`. Otherwise (attributes, spaces, more inside) false, nothing moved.
   */
  takeOnlyChild(child: string): boolean {
    const { text } = this;
    const from = this.#position;
    const { length } = child;
    const around = this.#open[this.#level - 1];
    if (this.#pendingClose || around === undefined || this.#level >= limits.depth) return false;
    if (text.charCodeAt(from + 1 + length) !== 62 || text.charCodeAt(from) !== 60) return false;
    if (!text.startsWith(child, from + 1)) return false;
    const begin = from + 2 + length;
    const end = text.indexOf('<', begin);
    if (end < 0 || text.charCodeAt(end + 1) !== 47 || text.charCodeAt(end + 2 + length) !== 62) return false;
    if (!text.startsWith(child, end + 2)) return false;
    const close = end + 3 + length;
    const after = close + 2 + around.raw.length;
    if (text.charCodeAt(close) !== 60 || text.charCodeAt(close + 1) !== 47 || text.charCodeAt(after) !== 62)
      return false;
    if (!text.startsWith(around.raw, close + 2)) return false;
    this.#contentStart = begin;
    this.#contentEnd = end;
    this.#cdata = false;
    this.start = close;
    this.end = this.#position = after + 1;
    this.#close();
    this.kind = 'close';
    return true;
  }

  /** Where the characters of a text token, or of an only child taken, begin and end in `text`. */
  get contentStart(): number {
    return this.#contentStart;
  }
  get contentEnd(): number {
    return this.#contentEnd;
  }

  /** After an `open`: moves to its `close`, over everything inside. */
  skip(): void {
    const depth = this.#level;
    while (this.next() !== 'end') {
      if (this.kind === 'close' && this.depth === depth) return;
    }
  }

  /** After an `open`: the characters of all text inside, moving to its `close`. */
  innerText(): string {
    const depth = this.#level;
    let text = '';
    while (this.next() !== 'end') {
      if (this.kind === 'text') text += this.content();
      else if (this.kind === 'close' && this.depth === depth) break;
    }
    return text;
  }

  #find(local: string): number {
    const { text } = this;
    const positions = this.#attributes;
    for (let i = 0; i < 4 * this.#attributeCount; i += 4) {
      const start = positions[i] ?? 0;
      if ((positions[i + 1] ?? 0) - start === local.length && text.startsWith(local, start)) return i;
    }
    return -1;
  }

  #finish(): XmlToken {
    if (this.#level > 0) throw this.#malformed();
    this.start = this.end = this.text.length;
    this.depth = 0;
    return (this.kind = 'end');
  }

  /** Comment (false), CDATA (true); anything else of that kind belongs to a document type and is refused. */
  #skipMarked(from: number): boolean {
    const { text } = this;
    if (text.startsWith('<!--', from)) {
      this.#position = this.#after('-->', from + 4);
      return false;
    }
    if (text.startsWith('<![CDATA[', from) && this.#level > 0) {
      const end = this.#after(']]>', from + 9);
      this.start = from;
      this.end = this.#position = end;
      this.#contentStart = from + 9;
      this.#contentEnd = end - 3;
      this.#cdata = true;
      this.depth = this.#level;
      return true;
    }
    if (text.startsWith('<!DOCTYPE', from)) throw new WorkbookFault('workbookHasDtd', { part: this.part });
    throw this.#malformed();
  }

  #after(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw this.#malformed();
    return at + mark.length;
  }

  #readClose(from: number): void {
    const { text } = this;
    const name = this.#open[this.#level - 1];
    if (name === undefined || !text.startsWith(name.raw, from + 2)) throw this.#malformed();
    let at = from + 2 + name.raw.length;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== 62) throw this.#malformed();
    this.start = from;
    this.end = this.#position = at + 1;
    this.#close();
  }

  /** Leaves the innermost element. The depth told for a close is the depth of its open. */
  #close(): void {
    const name = this.#open[this.#level - 1];
    if (name === undefined) throw this.#malformed();
    this.depth = this.#level;
    this.local = name.local;
    this.prefix = name.prefix;
    this.namespace = this.#resolve(name);
    this.selfClosing = false;
    let last = this.#bindings[this.#bindings.length - 1];
    while (last !== undefined && last.depth === this.#level) {
      this.#bindings.pop();
      this.#scope += 1;
      last = this.#bindings[this.#bindings.length - 1];
    }
    this.#level -= 1;
  }

  #readOpen(from: number): void {
    const { text } = this;
    let at = from + 1;
    for (;;) {
      const c = text.charCodeAt(at);
      if (c === 62 || c === 47 || isSpace(c)) break;
      if (c === 60 || at >= text.length) throw this.#malformed();
      at += 1;
    }
    const name = this.#name(from + 1, at);
    if (this.#level >= limits.depth) throw this.#malformed();
    this.#open[this.#level] = name;
    this.#level += 1;
    this.#attributeCount = 0;
    for (;;) {
      let c = text.charCodeAt(at);
      while (isSpace(c)) c = text.charCodeAt((at += 1));
      if (c === 62) {
        this.selfClosing = false;
        this.end = at + 1;
        break;
      }
      if (c === 47) {
        if (text.charCodeAt(at + 1) !== 62) throw this.#malformed();
        this.selfClosing = this.#pendingClose = true;
        this.end = at + 2;
        break;
      }
      at = this.#readAttribute(at);
    }
    this.start = from;
    this.#position = this.end;
    this.depth = this.#level;
    this.local = name.local;
    this.prefix = name.prefix;
    this.namespace = this.#resolve(name);
  }

  #readAttribute(from: number): number {
    const { text } = this;
    let at = from;
    let c = text.charCodeAt(at);
    while (c !== 61 && !isSpace(c)) {
      // NaN (the end of the text) is none of these and must not loop
      if (!(c >= 0) || c === 60 || c === 62 || c === 34 || c === 39 || c === 47) throw this.#malformed();
      c = text.charCodeAt((at += 1));
    }
    const nameEnd = at;
    while (isSpace(c)) c = text.charCodeAt((at += 1));
    if (c !== 61 || nameEnd === from) throw this.#malformed();
    c = text.charCodeAt((at += 1));
    while (isSpace(c)) c = text.charCodeAt((at += 1));
    if (c !== 34 && c !== 39) throw this.#malformed();
    const valueStart = at + 1;
    const valueEnd = text.indexOf(c === 34 ? '"' : "'", valueStart);
    if (valueEnd < 0) throw this.#malformed();
    const base = 4 * this.#attributeCount;
    if (base >= this.#attributes.length) this.#growAttributes();
    this.#attributes[base] = from;
    this.#attributes[base + 1] = nameEnd;
    this.#attributes[base + 2] = valueStart;
    this.#attributes[base + 3] = valueEnd;
    this.#attributeCount += 1;
    if (text.charCodeAt(from) === 120 && text.startsWith('xmlns', from)) {
      const attribute = text.slice(from, nameEnd);
      if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) {
        const uri = decodeAttribute(text, valueStart, valueEnd);
        this.#bindings.push({ prefix: decodeText(attribute, 6, attribute.length), uri, depth: this.#level });
        this.#scope += 1;
      }
    }
    return valueEnd + 1;
  }

  #growAttributes(): void {
    if (this.#attributeCount >= limits.attributes) throw this.#malformed();
    const more = new Int32Array(this.#attributes.length * 2);
    more.set(this.#attributes);
    this.#attributes = more;
  }

  /** The few names of a part are made once: a sheet repeats `c` and `v` a million times. */
  #name(start: number, end: number): Name {
    const { text } = this;
    const length = end - start;
    if (length === 0) throw this.#malformed();
    const slot = (length * 31 + text.charCodeAt(start) * 7 + text.charCodeAt(end - 1)) % names;
    const known = this.#known[slot];
    if (known !== undefined && known.raw.length === length && text.startsWith(known.raw, start)) return known;
    const raw = text.slice(start, end);
    const colon = raw.indexOf(':');
    const name: Name = {
      raw,
      prefix: colon < 0 ? '' : decodeText(raw, 0, colon),
      local: decodeText(raw, colon + 1, raw.length),
      namespace: '',
      scope: -1,
    };
    this.#known[slot] = name;
    return name;
  }

  #resolve(name: Name): string {
    if (name.scope !== this.#scope) {
      name.namespace = this.namespaceOf(name.prefix);
      name.scope = this.#scope;
    }
    return name.namespace;
  }

  #malformed(): WorkbookFault {
    return new WorkbookFault('corruptWorkbook', { part: this.part });
  }
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}
