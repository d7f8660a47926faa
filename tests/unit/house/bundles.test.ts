import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const out = fileURLToPath(new URL('../../../out/', import.meta.url));
const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(path.join(out, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => path.join(out, folder, file));

/** What a script of the pages imports before it runs. */
function staticImports(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/(?:^|[;\n}])\s*(?:import|export)\s*(?:[\w*{}\s,$]*?from\s*)?["'](\.[^"']+)["']/g)].map(
    (match) => path.join(path.dirname(file), match[1] ?? ''),
  );
}

describe('bundles (npm run build makes them first)', () => {
  it('pages name no module of Node or Electron', () => {
    const scripts = filesOf('renderer', /\.js$/);
    expect(scripts.length).toBeGreaterThan(0);
    const guilty = scripts.filter((file) =>
      /from\s*["'](node:|electron["'])|require\(["'](node:|electron)/.test(readFileSync(file, 'utf8')),
    );
    expect(guilty).toEqual([]);
  });

  it('the preload requires nothing but electron', () => {
    const code = readFileSync(path.join(out, 'preload', 'preload.cjs'), 'utf8');
    const wanted = [...code.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1]);
    expect([...new Set(wanted)]).toEqual(['electron']);
  });

  it('no more than 1.5 MB of script comes before the first screen', () => {
    const page = readFileSync(path.join(out, 'renderer', 'index.html'), 'utf8');
    const queue = [...page.matchAll(/<(?:script|link)[^>]+(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) =>
      path.join(out, 'renderer', match[1] ?? ''),
    );
    expect(queue.length).toBeGreaterThan(0);
    const seen = new Set<string>();
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      queue.push(...staticImports(file));
    }
    const bytes = [...seen].reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });

  it('the command line and the worker load exceljs only when they write a workbook', () => {
    for (const entry of ['cli/cli.js', 'worker/worker.js']) {
      const code = readFileSync(path.join(out, entry), 'utf8');
      expect(code.includes('xl/workbook.xml') && code.includes('Workbook.prototype'), entry).toBe(false);
      expect(statSync(path.join(out, entry)).size, entry).toBeLessThan(2_500_000);
    }
  });

  it('SheetJS is in scripts of the worker alone, none of which is loaded before a file needs it', () => {
    const hasSheetJs = (file: string) => readFileSync(file, 'utf8').includes('parse_xlscfb');
    const worker = filesOf('worker', /\.m?js$/).filter(hasSheetJs);
    expect(worker.length).toBeGreaterThan(0);
    for (const folder of ['main', 'preload', 'cli', 'renderer']) {
      expect(filesOf(folder, /\.[cm]?js$/).filter(hasSheetJs), folder).toEqual([]);
    }
    const atStart = new Set<string>();
    const queue = [path.join(out, 'worker', 'worker.js')];
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (atStart.has(file)) continue;
      atStart.add(file);
      queue.push(...staticImports(file));
    }
    expect(worker.filter((file) => atStart.has(file))).toEqual([]);
  });
});
