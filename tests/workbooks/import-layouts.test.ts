import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Objective, Plan } from '#core/domain/plan';
import { importWorkbook, previewImport } from '#core/import/import-workbook';
import type { RawRange, RawWorkbook } from '#core/import/raw-sheet';
import { textsIn } from '#core/texts/texts';
import { readAny } from '../../electron/workbook/read/read-any';
import type { Expected, ExpectedObjective, ExpectedPlan } from '../fixtures/workbook-makers/kpi-kit';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const files = readdirSync(folder)
  .filter((file) => !file.endsWith('.json'))
  .sort();
const t = textsIn('vi');
const options = { sheet: null, mapping: null, today: '2026-11-24' };
/** Listed with good reason, although they stand in a table's range. */
const rightlyListed = new Set(['rowNumber', 'total', 'computed', 'subtotal', 'repeatedHeader']);
const score = { right: 0, all: 0 };

function expectedOf(file: string): Expected {
  // safe: written by the makers of the workbooks
  return JSON.parse(readFileSync(path.join(folder, file.replace(/\.\w+$/, '.json')), 'utf8')) as Expected;
}

const raws = new Map<string, Promise<RawWorkbook | string>>();
function rawOf(file: string): Promise<RawWorkbook | string> {
  const known = raws.get(file);
  if (known !== undefined) return known;
  const reading = readAny(new Uint8Array(readFileSync(path.join(folder, file)))).then((result) =>
    result.ok ? result.value : result.error.code,
  );
  raws.set(file, reading);
  return reading;
}

async function plansOf(file: string): Promise<readonly Plan[] | string> {
  const raw = await rawOf(file);
  if (typeof raw === 'string') return raw;
  const result = importWorkbook(raw, file, options, t);
  return result.ok ? result.value.plans : result.error.code;
}

const show = (value: unknown) => JSON.stringify(value) ?? 'undefined';

function isSame(found: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'number' && typeof found === 'number') {
    return Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  }
  if (Array.isArray(wanted)) {
    return Array.isArray(found) && found.length === wanted.length && wanted.every((item, i) => isSame(found[i], item));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    return (
      typeof found === 'object' &&
      found !== null &&
      // safe: any object can be asked for a key
      Object.entries(wanted).every(([key, value]) => isSame((found as Record<string, unknown>)[key], value))
    );
  }
  return found === wanted;
}

function differences(where: string, found: object | undefined, wanted: object, leaveOut: readonly string[]): string[] {
  return Object.entries(wanted).flatMap(([field, value]) => {
    if (leaveOut.includes(field)) return [];
    // safe: any object can be asked for a key
    const got = (found as Record<string, unknown> | undefined)?.[field];
    return isSame(got, value) ? [] : [`${where} · ${field}: expected ${show(value)}, got ${show(got)}`];
  });
}

function compareObjective(where: string, found: Objective | undefined, wanted: ExpectedObjective): string[] {
  const leaveOut = wanted.made === true ? ['title', 'made', 'keyResults'] : ['made', 'keyResults'];
  const lines = differences(where, found, wanted, leaveOut);
  wanted.keyResults.forEach((keyResult, at) => {
    const own = differences(`${where} KR${at + 1} "${keyResult.title}"`, found?.keyResults[at], keyResult, []);
    score.all += 1;
    if (own.length === 0) score.right += 1;
    lines.push(...own);
  });
  for (const extra of found?.keyResults.slice(wanted.keyResults.length) ?? []) {
    lines.push(`${where} · invented key result "${extra.title}"`);
  }
  return lines;
}

function comparePlan(where: string, found: Plan | undefined, wanted: ExpectedPlan): string[] {
  const lines = differences(where, found, wanted, ['objectives', 'layout']);
  if (wanted.layout !== undefined && found?.origin?.layout !== wanted.layout) {
    lines.push(`${where} · layout: expected ${wanted.layout}, got ${show(found?.origin?.layout)}`);
  }
  wanted.objectives.forEach((objective, at) => {
    lines.push(...compareObjective(`${where} O${at + 1}`, found?.objectives[at], objective));
  });
  for (const extra of found?.objectives.slice(wanted.objectives.length) ?? []) {
    lines.push(`${where} · invented objective "${extra.title}" with ${extra.keyResults.length} key results`);
  }
  return lines;
}

/** `A1:B2` or `A1` → zero-based corners. */
function cornersOf(range: string): RawRange {
  const points = range.split(':').map((cell) => {
    const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? [];
    return { row: Number(digits) - 1, column: [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1 };
  });
  const [first, last = first] = points;
  return { top: first?.row ?? 0, left: first?.column ?? 0, bottom: last?.row ?? 0, right: last?.column ?? 0 };
}

const isIn = (range: RawRange, row: number, column: number) =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

describe('workbooks in the layouts people use', () => {
  test.each(files)('%s: every key result comes in as it is meant', async (file) => {
    const wanted = expectedOf(file);
    const found = await plansOf(file);
    const all = wanted.plans.flatMap((plan) => plan.objectives).flatMap((objective) => objective.keyResults).length;
    if (wanted.refused !== undefined) {
      const codes = typeof wanted.refused === 'string' ? [wanted.refused] : wanted.refused;
      const got = typeof found === 'string' ? found : `${found.length} plans`;
      expect(codes, `${file} (${wanted.what}): expected to be refused, got ${got}`).toContain(got);
      return;
    }
    if (typeof found === 'string') {
      score.all += all;
      expect.fail(`${file} (${wanted.what}): refused as ${found}, expected ${all} key results`);
    }
    const lines = wanted.plans.flatMap((plan, at) => comparePlan(`plan ${at + 1}`, found[at], plan));
    for (const extra of found.slice(wanted.plans.length)) lines.push(`invented plan "${extra.title}"`);
    if (lines.length > 0) {
      expect.fail(`${file} (${wanted.what})\n  ${lines.slice(0, 24).join('\n  ')}${lines.length > 24 ? '\n  …' : ''}`);
    }
  });

  test.each(files)('%s: every cell has a fate, and hardly one under a header is lost', async (file) => {
    const wanted = expectedOf(file);
    const raw = await rawOf(file);
    if (typeof raw === 'string' || wanted.refused !== undefined) return;
    const result = previewImport(raw, file, options, t);
    if (!result.ok) expect.fail(`${file}: ${result.error.code}`);
    const { report, fates } = result.value;
    const { total, placed, kept, listed } = report.cells;
    expect(placed + kept + listed).toBe(total);
    const sum = report.items.filter((item) => item.fate === 'listed').reduce((n, item) => n + item.count, 0);
    expect(sum).toBe(listed);
    if (wanted.listedAtMost !== undefined) expect(listed).toBeLessThanOrEqual(wanted.listedAtMost);
    const lost: string[] = [];
    let counted = 0;
    for (const sheet of report.sheets) {
      const fine = report.items
        .filter((item) => item.sheet === sheet.name && item.fate === 'listed' && rightlyListed.has(item.code))
        .map((item) => cornersOf(item.range));
      const ranges = sheet.tables.filter((table) => table.headerRow !== null).map((table) => cornersOf(table.range));
      for (const [cell, fate] of Object.entries(fates[sheet.name] ?? {})) {
        const { top, left } = cornersOf(cell);
        if (!ranges.some((range) => isIn(range, top, left)) || fine.some((range) => isIn(range, top, left))) continue;
        counted += 1;
        if (fate === 'listed') lost.push(`${sheet.name}!${cell}`);
      }
    }
    expect(lost.length, `${file}: listed under a header: ${lost.join(' ')}`).toBeLessThanOrEqual(counted * 0.02);
  });

  afterAll(() => {
    process.stdout.write(`\nlayouts: ${score.right} of ${score.all} key results right in every field\n`);
  });
});
