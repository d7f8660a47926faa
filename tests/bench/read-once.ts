/*
 * One job over one workbook in a fresh process: prints its CPU milliseconds, the most resident megabytes it had, and
 * how many of them came with the job. `node read-once.js JOB FILE ROOT`; ROOT is where the peers are installed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type exceljs from 'exceljs';
import type * as sheetjs from '@e965/xlsx';
import { readZipDirectory, entryData } from '../../electron/workbook/package/zip-directory';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';

const [, , job = 'read', file = '', root = '.'] = process.argv;
const require = createRequire(path.join(root, 'package.json'));

/** Linux counts the parent's memory in `maxRSS` of a child; the high-water mark of /proc is this process's own. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024;
}

/** What no reader can do without: unpack every part and find every "<". */
function floor(bytes: Buffer): number {
  const directory = readZipDirectory(bytes);
  let tags = 0;
  for (const entry of directory?.entries ?? []) {
    const data = directory === null ? null : entryData(directory, entry);
    if (data === null) continue;
    const text = (entry.method === 0 ? data : inflateRawSync(data)).toString('latin1');
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags += 1;
  }
  return tags;
}

const options = { sheet: null, mapping: null, today: '2026-11-24' };

/** What each job is, made ready (modules loaded) before the clock starts. */
async function jobOf(name: string): Promise<(bytes: Buffer) => unknown> {
  switch (name) {
    case 'exceljs': {
      // safe: the module's own types
      const { Workbook } = require('exceljs') as typeof exceljs;
      // safe: exceljs's types want its own Buffer; it takes Node's
      return (bytes) => new Workbook().xlsx.load(bytes as unknown as Parameters<exceljs.Xlsx['load']>[0]);
    }
    case 'sheetjs': {
      // safe: the module's own types
      const { read } = require('@e965/xlsx') as typeof sheetjs;
      return (bytes) => {
        const book = read(bytes, { dense: true, cellText: false, cellHTML: false });
        const rows = Object.values(book.Sheets).flatMap((sheet) => sheet['!data'] ?? []);
        return rows.reduce((sum, row) => sum + row.length, 0);
      };
    }
    case 'floor':
      return floor;
    case 'import': {
      const [{ importWorkbook }, { textsIn }, { readAny }] = await Promise.all([
        import('#core/import/import-workbook'),
        import('#core/texts/texts'),
        import('../../electron/workbook/read/read-any'),
      ]);
      const t = textsIn('vi');
      return async (bytes) => {
        const raw = await readAny(bytes);
        if (!raw.ok) return raw.error.code;
        const outcome = importWorkbook(raw.value, path.basename(file), options, t);
        if (!outcome.ok) return outcome.error.code;
        return outcome.value.plans.flatMap((plan) => plan.objectives).flatMap(({ keyResults }) => keyResults).length;
      };
    }
    default:
      return (bytes) => {
        const result = readWorkbook(bytes);
        return result.ok ? result.value.sheets.reduce((sum, { cells }) => sum + cells.length, 0) : result.error.code;
      };
  }
}

const work = await jobOf(job);
const bytes = readFileSync(file);
const idle = process.memoryUsage.rss() / 1024 / 1024;
const started = process.cpuUsage();
const answer = await work(bytes);
const { user, system } = process.cpuUsage(started);
const peak = peakMegabytes();
console.log(
  JSON.stringify({
    ms: (user + system) / 1000,
    megabytes: peak,
    grown: peak - idle,
    answer: typeof answer === 'object' ? null : answer,
  }),
);
