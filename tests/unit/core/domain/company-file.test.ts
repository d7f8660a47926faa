import { expect, test } from 'vitest';
import { noCompany, type Company } from '#core/domain/company';
import { readAnyCompanyFile, readCompanyFile, writeCompanyFile } from '#core/domain/company-file';
import { tinyPng } from '../../../support/pictures';

const bytes = (content: unknown): Uint8Array =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content), 'utf8');
const envelope = { format: 'dinh-okr/company', version: 1 };
const read = (content: object) => readCompanyFile(bytes({ ...envelope, ...content }));
function good(content: object): Company {
  const result = read(content);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const logo = `data:image/png;base64,${Buffer.from(tinyPng(32, 16)).toString('base64')}`;

const company: Company = {
  ...noCompany,
  name: 'Công ty Đỉnh',
  logo,
  terms: { ...noCompany.terms, vi: { ...noCompany.terms.vi, objective: 'Mục tiêu lớn' } },
  units: [{ id: 'u1', name: { vi: 'thùng', en: 'crate' }, spellings: ['th'], of: 'chai', factor: 24 }],
  people: [{ id: 'p1', name: 'Nguyễn Văn Hùng', department: 'Kinh doanh' }],
  departments: [{ id: 'd1', name: 'Kinh doanh' }],
  firstMonth: 4,
  signOff: [{ id: 's1', role: { vi: 'Giám đốc', en: 'Director' }, name: null }],
  numberForm: 'comma',
  dateForm: 'iso',
};

test('what was written is read back the same, with a byte order mark in front too', () => {
  const text = writeCompanyFile(company);
  expect(readCompanyFile(bytes(text))).toEqual({ ok: true, value: company });
  expect(readCompanyFile(bytes(`\uFEFF${text}`))).toEqual({ ok: true, value: company });
  expect(Object.keys(JSON.parse(text) as object).slice(0, 3)).toEqual(['format', 'version', 'name']);
});

test('texts are NFC in the file and after reading', () => {
  const decomposed = 'Công ty Đỉnh'.normalize('NFD');
  expect(writeCompanyFile({ ...company, name: decomposed })).toContain('"Công ty Đỉnh"');
  expect(good({ name: decomposed }).name).toBe('Công ty Đỉnh');
});

test('a file that decides nothing is a company that decides nothing', () => {
  expect(good({})).toEqual(noCompany);
});

test.each([
  ['no JSON', '{"format":', 'JSON'],
  ['an empty file', '', 'JSON'],
  ['a list', '[]', 'JSON'],
  ['a plan file', { format: 'dinh-okr/plan', version: 1 }, 'format'],
  ['no version', { format: 'dinh-okr/company' }, 'version'],
  ['a version that is no number', { ...envelope, version: '1' }, 'version'],
  ['a month that is none', { ...envelope, firstMonth: 13 }, 'firstMonth'],
  ['a person without a name', { ...envelope, people: [{ name: 'An' }, {}] }, 'people.1.name'],
  ['a person that is a text', { ...envelope, people: ['An'] }, 'people.0'],
  ['a list that is none', { ...envelope, units: {} }, 'units'],
  ['a factor of nothing', { ...envelope, units: [{ name: { vi: 'a' }, factor: 0 }] }, 'units.0.factor'],
  ['a logo from elsewhere', { ...envelope, logo: 'https://example.com/a.png' }, 'logo'],
  ['a logo with a script in it', { ...envelope, logo: 'data:image/svg+xml;base64,PHN2Zz4=' }, 'logo'],
  ['a logo that is no picture', { ...envelope, logo: 'data:image/png;base64,AAAA' }, 'logo'],
  ['a logo of another kind', { ...envelope, logo: logo.replace('png', 'jpeg') }, 'logo'],
])('%s is refused, with its place', (_, content, detail) => {
  expect(readCompanyFile(bytes(content))).toEqual({
    ok: false,
    error: { code: 'companyFileInvalid', params: { detail } },
  });
});

test('bytes that are no UTF-8 are refused', () => {
  expect(readCompanyFile(Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]))).toMatchObject({
    ok: false,
    error: { code: 'companyFileInvalid', params: { detail: 'UTF-8' } },
  });
});

test('more than 2 MB, and more than 16 levels, are refused before anything is made of them', () => {
  const tooBig = { ok: false, error: { code: 'companyFileTooBig', params: { limit: 2 } } };
  expect(readCompanyFile(new Uint8Array(2 * 1024 * 1024 + 1))).toEqual(tooBig);
  const nested = (levels: number) =>
    `{"format":"dinh-okr/company","version":1,"x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
  expect(readCompanyFile(bytes(nested(17)))).toEqual(tooBig);
  expect(readCompanyFile(bytes(nested(16)))).toMatchObject({ ok: true });
  expect(readCompanyFile(bytes('['.repeat(1_000_000)))).toEqual(tooBig);
});

test('a newer file is refused; where it is wanted, what can be read of it is given', () => {
  const newer = bytes({ ...envelope, version: 2, name: 'Mới', future: { a: 1 } });
  expect(readCompanyFile(newer)).toEqual({ ok: false, error: { code: 'companyFileNewer', params: {} } });
  expect(readAnyCompanyFile(newer)).toMatchObject({ ok: true, value: { newer: true, company: { name: 'Mới' } } });
  expect(readAnyCompanyFile(bytes({ ...envelope, version: 2, people: 'all' }))).toMatchObject({
    ok: false,
    error: { code: 'companyFileNewer' },
  });
});

test('keys that mean something to the language do nothing', () => {
  const text = `{"format":"dinh-okr/company","version":1,"__proto__":{"name":"x","polluted":1},
    "constructor":{"prototype":{"polluted":1}},"people":[{"name":"An","__proto__":{"department":"x"}}]}`;
  const result = readCompanyFile(bytes(text));
  expect(result).toMatchObject({ ok: true, value: { name: '', people: [{ name: 'An', department: null }] } });
  expect(result.ok && Object.keys(result.value)).not.toContain('constructor');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('control characters, turned writing and half letters are gone from names', () => {
  const { name, people } = good({
    name: 'Công\u0000 ty\n\u202E Đỉnh\uD800',
    people: [{ name: '\u0007An\u200B\tBình ' }],
  });
  expect(name).toBe('Công ty Đỉnh');
  expect(people[0]?.name).toBe('An Bình');
});

test('people and departments named twice are there once; accents make another name', () => {
  const { people, departments } = good({
    departments: [{ name: 'Kinh doanh' }, { name: 'KINH  DOANH' }, { name: 'Kinh doành' }],
    people: [
      { id: 'a', name: 'Nguyễn Hùng' },
      { id: 'b', name: 'nguyễn  hùng', department: 'kinh doanh' },
      { id: 'c', name: 'Nguyễn Hưng' },
      { id: 'd', name: 'Nguyễn Hùng'.normalize('NFD'), department: 'Khác' },
    ],
  });
  expect(departments.map(({ name }) => name)).toEqual(['Kinh doanh', 'Kinh doành']);
  expect(people).toEqual([
    { id: 'a', name: 'Nguyễn Hùng', department: 'Kinh doanh' },
    { id: 'c', name: 'Nguyễn Hưng', department: null },
  ]);
});

test('ids that are missing or there twice are made anew, always the same; given ones stay', () => {
  const content = {
    people: [{ name: 'An' }, { id: 'p', name: 'Bình' }, { id: 'p', name: 'Chi' }, { id: '', name: 'Dung' }],
    units: [
      { name: { vi: 'thùng' }, factor: 1 },
      { name: { vi: 'thùng' }, factor: 1 },
    ],
    signOff: [{ role: { vi: 'Giám đốc' } }],
  };
  const first = good(content);
  expect(good(content)).toEqual(first);
  expect(first.people[1]?.id).toBe('p');
  expect(new Set(first.people.map(({ id }) => id)).size).toBe(4);
  expect(new Set(first.units.map(({ id }) => id)).size).toBe(2);
  expect(readCompanyFile(bytes(writeCompanyFile(first)))).toEqual({ ok: true, value: first });
});

test('an id made anew never takes one that a later entry was given', () => {
  const made = good({ people: [{ name: 'An' }, { name: 'Bình' }] }).people[0]?.id ?? '';
  const people = good({ people: [{ name: 'An' }, { id: made, name: 'Bình' }] }).people;
  expect(people[1]?.id).toBe(made);
  expect(people[0]?.id).not.toBe(made);
});

test('what a newer minor version added at the top survives; it cannot pose as the envelope', () => {
  const kept = good({ future: { a: 1 } });
  expect(JSON.parse(writeCompanyFile(kept))).toMatchObject({ ...envelope, future: { a: 1 } });
  const posing = { ...company, version: 9, format: 'x' };
  expect(JSON.parse(writeCompanyFile(posing))).toMatchObject(envelope);
});
