import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/* Programs that judge what we write, not ours: tests that need one are skipped, and say so, where it is missing. */

function runs(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** True where poppler's tools can be run. */
export const hasPoppler = runs('pdfinfo', ['-v']) && runs('pdftotext', ['-v']);

/** True where LibreOffice and poppler's tools can be run. */
export const hasLibreOffice = hasPoppler && runs('soffice', ['--version']);

/** The Python that can load openpyxl: Debian's package serves Debian's own, which need not be the first in PATH. */
const pythonProgram = ['python3', '/usr/bin/python3'].find((program) => runs(program, ['-c', 'import openpyxl']));

/** True where Python can load openpyxl. */
export const hasOpenpyxl = pythonProgram !== undefined;

/** Runs a piece of Python with arguments and gives back what it prints. */
export function python(code: string, ...args: readonly string[]): string {
  return execFileSync(pythonProgram ?? 'python3', ['-c', code, ...args], { encoding: 'utf8', timeout: 60_000 });
}

/**
 * Converts files of one folder with LibreOffice in a profile of its own, all in one start; gives back the paths of
 * the results, which stand beside them.
 */
export function convertAll(files: readonly string[], to: string, profile: string): readonly string[] {
  const [first] = files;
  if (first === undefined) return [];
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      path.dirname(first),
      ...files,
    ],
    { stdio: 'ignore', timeout: 180_000 },
  );
  return files.map((file) => file.replace(/\.[a-z]+$/u, `.${to}`));
}

/** The same for one file. */
export function convert(file: string, to: string, profile: string): string {
  return convertAll([file], to, profile)[0] ?? '';
}

/** What pdfinfo says of a file, by name. */
export function pdfInfo(file: string): Readonly<Record<string, string>> {
  const lines = execFileSync('pdfinfo', [file], { encoding: 'utf8' }).split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()]];
    }),
  );
}

/** The text of a PDF as a reader would search it: every run of space is one space. */
export function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC').replace(/\s+/gu, ' ');
}

/** A folder of its own for one test file; `remove` takes it away again. */
export function temporaryFolder(name: string): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), `dinh-okr-${name}-`));
  return {
    path: folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
