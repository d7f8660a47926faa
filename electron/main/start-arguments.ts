import path from 'node:path';
import { workbookEndings } from '../services/workbook-endings';

/** What the program was started with, of all its arguments. */
export interface StartArguments {
  /** The data folder, absolute, or null for the system's usual place. */
  readonly data: string | null;
  /** A document to print without a window of its own: HTML in, PDF out. */
  readonly print: { readonly html: string; readonly pdf: string } | null;
  /** A file the system asked us to open, absolute. */
  readonly file: string | null;
}

const openable = new RegExp(`\\.(okr|okrcompany|${workbookEndings.join('|')})$`, 'i');

/** Reads `--data DIR`, `--print-document HTML --to PDF` and a file to open; `OKR_DATA` where no --data is given. */
export function readStartArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): StartArguments {
  const value = (name: string): string | null => {
    const at = argv.indexOf(name);
    const inline = argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);
    return inline ?? (at === -1 ? null : (argv[at + 1] ?? null));
  };
  const absolute = (name: string): string => path.resolve(folder, name);
  const data = value('--data') ?? environment['OKR_DATA'] ?? null;
  const html = value('--print-document');
  const pdf = value('--to');
  const named = new Set([data, html, pdf, value('--picture')]);
  const file = argv.slice(1).find((argument) => openable.test(argument) && !named.has(argument)) ?? null;
  return {
    data: data === null || data === '' ? null : absolute(data),
    print: html !== null && pdf !== null ? { html: absolute(html), pdf: absolute(pdf) } : null,
    file: file === null ? null : absolute(file),
  };
}
