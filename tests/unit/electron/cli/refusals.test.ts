import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyPlan } from '#core/domain/plan';
import { writePlanFile } from '#core/domain/plan-file';
import { nodeFileSystem } from '../../../../electron/services/file-system';
import { lockLibrary } from '../../../../electron/services/lock';
import { okr } from '../../../support/run-okr';

const workbooks = fileURLToPath(new URL('../../../fixtures/workbooks/', import.meta.url));
const workbook = path.join(workbooks, 'doanh-thu-dinh-cao.xlsx');
const languages = ['vi', 'en'] as const;
const marks = { vi: /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i, en: /^[^ăâđêôơư]*$/i };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'okr-cli-'));
  const put = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(path.join(folder, name), bytes);
  };
  const whole = readFileSync(workbook);
  copyFileSync(workbook, path.join(folder, 'good.xlsx'));
  copyFileSync(path.join(workbooks, 'sales-okrs-q2-2026.xlsx'), path.join(folder, 'several.xlsx'));
  put('empty.xlsx', '');
  put('letter.csv', 'Kính gửi anh chị\nTôi xin nghỉ phép\n');
  put('renamed.xlsx', '%PDF-1.7\n%âã');
  put('cut.xlsx', whole.subarray(0, Math.floor(whole.length / 2)));
  put('encrypted.xlsx', compoundFile('EncryptedPackage'));
  put('half.okr', '{"format":"dinh-okr/plan","version":1,"id":');
  const cycle = { kind: 'quarter', label: 'Q1/2026', start: '2026-01-01', end: '2026-03-31' } as const;
  const plan = writePlanFile(emptyPlan('plan-newer-1', 'Kế hoạch', cycle, 'vi'));
  put('newer.okr', plan.replace(/"version": ?1\b/, '"version": 2'));
  put('newer-shape.okr', JSON.stringify({ ...JSON.parse(plan), version: 99, objectives: 'elsewhere now' }));
  put('mapping.json', '{"sheets":{"x":{"columns":{"B":"noSuchField"}}}}');
  mkdirSync(path.join(folder, 'folder.xlsx'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A compound file as Excel writes it around an encrypted workbook: one directory sector with the stream's name. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30); // sectors of 512 bytes
  bytes.writeUInt32LE(0, 48); // the directory is the first one
  for (const [i, name] of ['Root Entry', stream, 'EncryptionInfo'].entries()) {
    const at = 512 + i * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes[at + 66] = i === 0 ? 5 : 2;
  }
  return bytes;
}

/** Empty standard output, and one whole sentence for people, with the file's name and no placeholder left. */
function expectRefusal(run: Awaited<ReturnType<typeof okr>>, code: number, language: 'vi' | 'en', named?: string) {
  expect({ code: run.code, stdout: run.stdout.toString() }, run.stderr).toEqual({ code, stdout: '' });
  const [sentence = '', ...rest] = run.stderr.trimEnd().split('\n');
  expect(sentence).toMatch(/^\p{Lu}.*\.$|^["“].*\.$/u);
  expect(sentence).not.toMatch(/\{\{|undefined|errors:|Error|\n\s+at /);
  expect(sentence).toMatch(marks[language]);
  if (named !== undefined) expect(sentence).toContain(named);
  // Wrong usage is followed by how it is done; everything else is the one sentence.
  if (code === 64) expect(rest.join('\n')).toContain('okr import');
  else expect(rest).toEqual([]);
}

describe.each(languages)('a refused file, in %s', (lang) => {
  test.each([
    ['that is missing', 'nowhere.xlsx'],
    ['that is empty', 'empty.xlsx'],
    ['that is a letter', 'letter.csv'],
    ['that is a PDF with another ending', 'renamed.xlsx'],
    ['that was cut short', 'cut.xlsx'],
    ['that is encrypted', 'encrypted.xlsx'],
    ['that is a folder', 'folder.xlsx'],
    ['that is a plan of a newer version', 'newer.okr'],
    ['that is a plan of a version we cannot read', 'newer-shape.okr'],
  ])('%s ends 2 on import and export, with one sentence and nothing written', async (_, file) => {
    const before = readdirSync(folder);
    const data = path.join(folder, 'no-data');
    expectRefusal(await okr(['import', file, '--json'], { from: folder, lang, data }), 2, lang, file);
    expectRefusal(await okr(['export', file, '--to', 'csv', '-o', 'out.csv'], { from: folder, lang, data }), 2, lang);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a plan file that ends early, an unknown sheet, a wrong mapping and an unknown sample end 2', async () => {
    const options = { from: folder, lang };
    expectRefusal(await okr(['export', 'half.okr', '--to', 'json', '-o', '-'], options), 2, lang);
    expectRefusal(await okr(['import', 'good.xlsx', '--sheet', 'Nowhere', '--json'], options), 2, lang, 'Nowhere');
    expectRefusal(await okr(['import', 'good.xlsx', '--map', 'mapping.json', '--json'], options), 2, lang);
    expectRefusal(await okr(['new', '--from', 'nothing', '-o', '-'], options), 2, lang, 'doanh-thu-dinh-cao');
  });

  test('an output that cannot be written ends 73', async () => {
    const options = { from: folder, lang };
    const missing = path.join('no-such-folder', 'out.okr');
    expectRefusal(await okr(['import', 'good.xlsx', '-o', missing], options), 73, lang, 'out.okr');
    const nested = path.join('no-such-folder', 'plans');
    expectRefusal(await okr(['import', 'several.xlsx', '-o', nested], options), 73, lang, 'plans');
    const closed = closedFolder();
    expectRefusal(await okr(['new', '-o', path.join(closed, 'out.okr')], options), 73, lang, 'out.okr');
    expectRefusal(
      await okr(['export', 'good.xlsx', '--to', 'csv', '-o', path.join(closed, 'out.csv')], options),
      73,
      lang,
      'out.csv',
    );
  });

  test('a library that another window holds ends 75', async () => {
    const data = path.join(folder, `held-${lang}`);
    const storage = { files: nodeFileSystem, dataFolder: data, now: () => new Date().toISOString() };
    const lock = lockLibrary(storage);
    if (!lock.ok) throw new Error(lock.error.code);
    for (const words of [['list', '--json'], ['new'], ['import', 'good.xlsx']]) {
      expectRefusal(await okr(words, { from: folder, lang, data }), 75, lang);
    }
    lock.value.release();
    expect(readdirSync(data).filter((name) => name !== 'plans')).toEqual([]);
    expect((await okr(['list', '--json'], { from: folder, lang, data })).stdout.toString()).toBe('{"plans":[]}\n');
  });
});

test.each(
  [
    [['brew', 'coffee']],
    [[] as string[]],
    [['import']],
    [['import', 'good.xlsx', 'good.xlsx']],
    [['import', 'good.xlsx', '--what']],
    [['import', 'good.xlsx', '-o', 'plan.xlsx']],
    [['import', 'several.xlsx', '-o', 'plan.xlsx']],
    [['export', 'good.xlsx', '--to', 'docx', '-o', 'a.docx']],
    [['export', 'good.xlsx', '--to', 'csv']],
    [['export', 'good.xlsx', '--to', 'csv', '-o', 'a.xlsx']],
    [['export', 'good.xlsx', '--to', 'csv', '--doc-lang', 'fr', '-o', 'a.csv']],
    [['new', '-o', 'plan.txt']],
    [['list', 'everything']],
  ].map(([words], at) => [at % 2 === 0 ? 'vi' : 'en', words] as const),
)('wrong usage ends 64 and writes nothing: %s %j', async (lang, words) => {
  const before = readdirSync(folder);
  expectRefusal(await okr(words ?? [], { from: folder, lang, data: path.join(folder, 'no-data') }), 64, lang);
  expect(readdirSync(folder)).toEqual(before);
});

/** A folder in which nobody may write: for root only the system's own will do. */
function closedFolder(): string {
  if (process.getuid?.() === 0 && existsSync('/sys')) return '/sys';
  const closed = path.join(folder, 'closed');
  mkdirSync(closed, { recursive: true });
  chmodSync(closed, 0o555);
  return closed;
}
