import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { WorkbookFault } from '../../electron/workbook/fault';
import { XmlReader } from '../../electron/workbook/xml/xml-reader';
import { binaryFromUtf8 } from '../../electron/workbook/xml/xml-text';

type Event = readonly string[];

/** What our reader tells, neighbouring texts joined. */
function ours(xml: string): Event[] {
  const reader = new XmlReader(binaryFromUtf8(xml), 'part');
  const events: string[][] = [];
  while (reader.next() !== 'end') {
    if (reader.kind === 'text') addText(events, reader.content());
    else if (reader.kind === 'close') events.push(['close', reader.namespace, reader.local]);
    else {
      const attributes = reader.attributes().map(({ name, value }) => `${name}=${value}`);
      events.push(['open', reader.namespace, reader.local, ...attributes.sort()]);
    }
  }
  return events;
}

/** What saxes, an independent parser, tells of the same text. */
function theirs(xml: string): Event[] {
  const parser = new SaxesParser({ xmlns: true });
  const events: string[][] = [];
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const written = Object.values(attributes).map(({ name, value }) => `${name}=${value}`);
    events.push(['open', uri, local, ...written.sort()]);
  });
  parser.on('closetag', ({ uri, local }) => events.push(['close', uri, local]));
  parser.on('text', (text) => addText(events, text));
  parser.on('cdata', (text) => addText(events, text));
  parser.write(xml).close();
  return events;
}

function addText(events: string[][], text: string): void {
  const last = events.at(-1);
  if (last === undefined || text === '') return;
  if (last[0] === 'text') last[1] = (last[1] ?? '') + text;
  else if (events.length > 0 && !isAfterRoot(events)) events.push(['text', text]);
}

function isAfterRoot(events: readonly Event[]): boolean {
  return events.reduce((depth, [kind]) => depth + (kind === 'open' ? 1 : kind === 'close' ? -1 : 0), 0) === 0;
}

const space = fc.constantFrom(' ', '\n', '\t', '\r\n', '  ');
const words = fc.array(
  fc.constantFrom('a', 'Đỉnh', 'ề', '👩‍💼', '\r\n', '\n', '\t', ' ', '1.5', '>', "'", '_x000D_', ']]'),
  { maxLength: 5 },
);
const escaped = words.map((list) => list.join('').replaceAll('>', '&gt;').replaceAll("'", '&apos;'));
const references = fc.constantFrom('&amp;', '&lt;', '&#10;', '&#x1F600;', '&quot;', '&#13;');
const texts = fc.tuple(escaped, references, escaped).map((parts) => parts.join(''));
const asides = fc.constantFrom('', '<!-- <c r="A1"> -->', '<?pi <x?>', '<![CDATA[<c>&amp;Đ]]>');
const localNames = fc.constantFrom('c', 'v', 'row', 'sheetData', 'tên', 'is');
const prefixes = fc.constantFrom('', 'x:', 'p:');

const attribute = fc
  .tuple(fc.constantFrom('r', 's', 't', 'x:id', 'xml:space'), space, space, texts, fc.constantFrom('"', "'"))
  .map(([name, before, around, value, quote]) => ({
    name,
    text: `${before}${name}${around}=${around}${quote}${value}${quote}`,
  }));

const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(
      prefixes,
      localNames,
      fc.uniqueArray(attribute, { selector: ({ name }) => name, maxLength: 4 }),
      fc.constantFrom('', ' xmlns="urn:other"', ' xmlns:p="urn:inner"', " xmlns=''"),
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        texts,
        fc.array(fc.oneof(tie('node'), texts, asides), { maxLength: 4 }).map((all) => all.join('')),
      ),
      fc.boolean(),
    )
    .map(([prefix, local, attributes, declared, inside, selfClosing]) => {
      const open = `<${prefix}${local}${declared}${attributes.map(({ text }) => text).join('')}`;
      return selfClosing && inside === '' ? `${open} />` : `${open}>${inside}</${prefix}${local}\n>`;
    }),
})).node;

const documents = fc
  .tuple(
    asides.filter((aside) => !aside.includes('CDATA')),
    element,
  )
  .map(
    ([aside, body]) =>
      `<?xml version="1.0"?>${aside}<root xmlns="urn:main" xmlns:x="urn:x" xmlns:p="urn:p">${body}</root>\n`,
  );

describe('the token reader', () => {
  test('tells the same elements, attributes, namespaces and texts as an independent parser', () => {
    fc.assert(
      fc.property(documents, (xml) => {
        expect(ours(xml)).toEqual(theirs(xml));
      }),
      { numRuns: 500 },
    );
  });

  test('gives offsets that cover the document without gap or overlap, comments aside', () => {
    fc.assert(
      fc.property(documents, (xml) => {
        const text = binaryFromUtf8(xml);
        const reader = new XmlReader(text, 'part');
        let last = 0;
        let rebuilt = '';
        while (reader.next() !== 'end') {
          rebuilt += text.slice(last, reader.start) + text.slice(reader.start, reader.end);
          expect(reader.start).toBeGreaterThanOrEqual(last);
          if (reader.kind === 'open') expect(text[reader.start]).toBe('<');
          if (reader.kind !== 'text') expect(text[reader.end - 1]).toBe('>');
          last = reader.end;
        }
        expect(rebuilt + text.slice(last)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('ends on every damaged document, with a refusal or with tokens', () => {
    fc.assert(
      fc.property(
        documents,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '<', '>', '"', '&', '</', '<!', '\0'),
        (xml, from, length, put) => {
          const start = from % xml.length;
          const damaged = xml.slice(0, start) + put + xml.slice(start + (length % 7));
          try {
            ours(damaged);
          } catch (fault) {
            expect(fault).toBeInstanceOf(WorkbookFault);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('refuses a document type declaration and nesting without end', () => {
    const codeOf = (xml: string) => {
      try {
        ours(xml);
        return null;
      } catch (fault) {
        return fault instanceof WorkbookFault ? fault.code : 'thrown';
      }
    };
    expect(codeOf('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toBe('workbookHasDtd');
    expect(codeOf('<a>'.repeat(50_000) + '</a>'.repeat(50_000))).toBe('corruptWorkbook');
    expect(codeOf('<a><b></a></b>')).toBe('corruptWorkbook');
    expect(codeOf('<a r="1" r="2">&undefined;</a>')).toBe(null);
  });
});
