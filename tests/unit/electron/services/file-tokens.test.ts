import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileTokens } from '../../../../electron/services/file-tokens';

let folder: string;
let tokens: FileTokens;
let made = 0;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'okr-tokens-'));
  made = 0;
  tokens = new FileTokens({ maxBytes: 1024 * 1024, newToken: () => `token-${(made += 1)}` });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const write = (name: string, bytes: string | Uint8Array) => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

test('a chosen file is told by its name alone and read back by its token', () => {
  const offered = tokens.offerPath(write('Kế hoạch.xlsx', 'PK\u0003\u0004…'));
  expect(offered).toEqual({
    ok: true,
    value: { token: 'token-1', name: 'Kế hoạch.xlsx', kind: 'workbook', size: Buffer.byteLength('PK\u0003\u0004…') },
  });
  expect(JSON.stringify(offered)).not.toContain(folder);
  const read = tokens.read('token-1');
  expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe('PK\u0003\u0004…');
});

test.each([
  ['a plan by its ending', 'a.okr', 'x', 'plan'],
  ['JSON under any name', 'a.txt', '\uFEFF  {"format":1}', 'plan'],
  ['anything else', 'a.okr.xlsx', 'PK', 'workbook'],
  ['an empty file', 'a.xlsx', '', 'workbook'],
  ['a company by its ending', 'a.OKRCOMPANY', 'x', 'company'],
  ['a company under any name', 'a.json', '\uFEFF\n{ "format" : "dinh-okr/company"}', 'company'],
  ['a company with a slash as some write it', 'a.json', '{"format":"dinh-okr\\/company"}', 'company'],
  ['a company named as a plan', 'a.okr', '{"format":"dinh-okr/company"}', 'company'],
  ['a company that says so late', 'a.txt', `{"name":"${'x'.repeat(3000)}","format":"dinh-okr/company"}`, 'company'],
  ['a plan that speaks of companies', 'a.okr', '{"format":"dinh-okr/plan","title":"dinh-okr/company"}', 'plan'],
  ['a workbook that speaks of companies', 'a.xlsx', 'PK "format":"dinh-okr/company"', 'workbook'],
  ['a picture by its ending', 'a.JPEG', 'x', 'image'],
  ['an empty picture', 'logo.png', '', 'image'],
])('the kind of a file: %s', (_, name, bytes, kind) => {
  expect(tokens.offerPath(write(name, bytes))).toMatchObject({ ok: true, value: { kind } });
  expect(tokens.offerBytes(name, Buffer.from(bytes))).toMatchObject({ ok: true, value: { kind } });
});

test('what is no plain file is refused, a folder with a word of its own', () => {
  mkdirSync(path.join(folder, 'dir.xlsx'));
  execFileSync('mkfifo', [path.join(folder, 'pipe.xlsx')]);
  symlinkSync('/dev/zero', path.join(folder, 'zero.xlsx'));
  for (const name of ['dir.xlsx', 'pipe.xlsx', 'zero.xlsx']) {
    expect(tokens.offerPath(path.join(folder, name))).toMatchObject({
      ok: false,
      error: { code: name === 'dir.xlsx' ? 'fileIsFolder' : 'fileUnreadable', params: { file: name } },
    });
  }
  expect(tokens.offerPath(path.join(folder, 'none.xlsx'))).toMatchObject({
    ok: false,
    error: { code: 'fileNotFound' },
  });
});

test('a file that is too big is refused when it is offered and when it has grown since', () => {
  const big = new Uint8Array(1024 * 1024 + 1);
  expect(tokens.offerPath(write('big.xlsx', big))).toMatchObject({ ok: false, error: { code: 'fileTooBig' } });
  expect(tokens.offerBytes('big.xlsx', big)).toMatchObject({
    ok: false,
    error: { code: 'fileTooBig', params: { file: 'big.xlsx', limit: 1 } },
  });
  expect(tokens.offerPath(write('grows.xlsx', 'PK')).ok).toBe(true);
  write('grows.xlsx', big);
  expect(tokens.read('token-1')).toMatchObject({ ok: false, error: { code: 'fileTooBig' } });
});

test('a dropped name never becomes a folder', () => {
  expect(tokens.offerBytes('C:\\Users\\An\\../../kế hoạch.xlsx', Buffer.from('PK'))).toMatchObject({
    ok: true,
    value: { name: 'kế hoạch.xlsx' },
  });
});

test('a token that was released, or never given, opens nothing', () => {
  expect(tokens.offerPath(write('a.xlsx', 'PK')).ok).toBe(true);
  tokens.release('token-1');
  for (const token of ['token-1', '../etc/passwd', '']) {
    expect(tokens.read(token)).toEqual({ ok: false, error: { code: 'tokenUnknown', params: {} } });
    expect(tokens.pathOf(token)).toEqual({ ok: false, error: { code: 'tokenUnknown', params: {} } });
  }
});

test('a chosen file that was deleted meanwhile is said to be missing', () => {
  const file = write('a.xlsx', 'PK');
  expect(tokens.offerPath(file).ok).toBe(true);
  rmSync(file);
  expect(tokens.read('token-1')).toMatchObject({ ok: false, error: { code: 'fileNotFound' } });
});

test('a written file is known by a token that leads to its folder; dropped bytes lead nowhere', () => {
  const kept = tokens.keepOutput(path.join(folder, 'out.xlsx'));
  expect(kept).toEqual({ token: 'token-1', name: 'out.xlsx' });
  expect(tokens.pathOf('token-1')).toEqual({ ok: true, value: path.join(folder, 'out.xlsx') });
  expect(tokens.offerBytes('x.xlsx', Buffer.from('PK')).ok).toBe(true);
  expect(tokens.pathOf('token-2')).toMatchObject({ ok: false, error: { code: 'tokenUnknown' } });
});

test('tokens cannot be guessed from one another', () => {
  const real = new FileTokens({ maxBytes: 10 });
  const given = Array.from({ length: 50 }, () => real.keepOutput('/x').token);
  expect(new Set(given).size).toBe(50);
  for (const token of given) expect(token).toMatch(/^[\w-]{24}$/);
});

test('a picture is known by its first bytes, whatever its name', () => {
  for (const signature of ['89504e470d0a1a0a', 'ffd8ffe0']) {
    const bytes = Buffer.from(signature, 'hex');
    expect(tokens.offerBytes('logo.xlsx', bytes)).toMatchObject({ ok: true, value: { kind: 'image' } });
    expect(tokens.offerPath(write('logo', bytes))).toMatchObject({ ok: true, value: { kind: 'image' } });
  }
});
