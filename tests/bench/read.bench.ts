import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { build } from 'vite';
import { test } from 'vitest';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';
import { workbookOf } from '../support/workbook-builder';

/** A sheet of 12 columns as Excel writes it: shared Vietnamese texts, numbers, percent, dates, a formula per row. */
function timingFile(rows: number): Buffer {
  const texts = Array.from(
    { length: rows },
    (_, i) => `<si><t>Tăng doanh thu khu vực số ${i + 1} lên mức mới</t></si>`,
  );
  const owners = ['Nguyễn Lan', 'Trần Minh', 'Lê Hoà'].map((name) => `<si><t>${name}</t></si>`);
  const lines = Array.from({ length: rows }, (_, i) => {
    const r = i + 1;
    const number = (column: string, value: number, style: number) =>
      `<c r="${column}${r}" s="${style}"><v>${value}</v></c>`;
    return (
      `<row r="${r}" spans="1:12" ht="15.75" customHeight="1"><c r="A${r}" s="1" t="s"><v>${i}</v></c><c r="B${r}" t="s"><v>${rows + (i % 3)}</v></c>` +
      number('C', i * 1.5, 2) +
      number('D', i * 1000, 2) +
      number('E', (i % 100) / 100, 3) +
      number('F', 45000 + (i % 900), 4) +
      number('G', 45100 + (i % 900), 4) +
      number('H', i, 0) +
      number('I', i + 0.25, 2) +
      number('J', i + 0.5, 2) +
      `<c r="K${r}" t="s"><v>${i}</v></c><c r="L${r}" s="3"><f>C${r}/D${r}</f><v>0.0015</v></c></row>`
    );
  });
  const styles =
    '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="4"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>';
  return workbookOf({ strings: [...texts, ...owners].join(''), styles, sheets: [{ rows: lines.join('') }] });
}

async function cpuMs(work: () => unknown, times: number): Promise<{ cold: number; median: number }> {
  const spent: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const started = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(started);
    spent.push((user + system) / 1000);
  }
  const cold = spent[0] ?? 0;
  return { cold, median: [...spent].sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0 };
}

test('reading workbooks, CPU time against exceljs in the same run', { timeout: 300_000 }, async () => {
  for (const rows of [1_000, 10_000, 50_000]) {
    const bytes = timingFile(rows);
    const ours = await cpuMs(() => {
      const result = readWorkbook(bytes);
      if (!result.ok) throw new Error(result.error.code);
    }, 5);
    // safe: exceljs's types want its own Buffer; it takes Node's
    const load = () => new exceljs.Workbook().xlsx.load(bytes as unknown as Parameters<exceljs.Xlsx['load']>[0]);
    const theirs = await cpuMs(load, rows > 10_000 ? 1 : 3);
    console.log(
      `read ${rows} × 12: ours ${ours.median.toFixed(0)} ms (first ${ours.cold.toFixed(0)}), exceljs ${theirs.median.toFixed(0)} ms, ratio ${(ours.median / theirs.median).toFixed(3)} (goal ≤ 0.25)`,
    );
  }
});

test('reading workbooks in a fresh process, CPU time and peak memory', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '#core': join(import.meta.dirname, '../../renderer/core') } },
      build: { ssr: join(import.meta.dirname, 'read-once.ts'), outDir: folder, emptyOutDir: false },
    });
    for (const rows of [1_000, 10_000, 50_000]) {
      const file = join(folder, `${rows}.xlsx`);
      writeFileSync(file, timingFile(rows));
      const told = execFileSync(process.execPath, [join(folder, 'read-once.js'), file], { encoding: 'utf8' });
      console.log(`read ${rows} × 12 in a fresh process: ${told.trim()} (goal for 50,000: ≤ 1,200 ms, ≤ 230 MB)`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
