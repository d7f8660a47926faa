import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { languageOf, errorText, textsIn } from '#core/texts/texts';
import type { Language } from '#core/domain/plan';
import { refuse } from '#core/result';
import { findDataFolder } from '../services/data-folder';
import { forkWorkbookProcess } from '../services/workbook-process-fork';
import { createWorkbookService } from '../services/workbook-service';
import { limits } from '../workbook/limits';
import { spawnedPdfPrinter } from './spawned-pdf-printer';
import type { CliContext, CommandResult } from './cli-context';
import { exportCommand } from './commands/export-command';
import { importCommand } from './commands/import-command';
import { listCommand } from './commands/list-command';
import { newCommand } from './commands/new-command';
import { companyFileName, companyIn } from './company';
import { exitCodeOf, exitCodes } from './exit-codes';
import { defaultDataFolder } from './library';

type CliCommand = (args: readonly string[], context: CliContext) => CommandResult | Promise<CommandResult>;

const commands: Readonly<Record<string, CliCommand>> = {
  import: importCommand,
  export: exportCommand,
  new: newCommand,
  list: listCommand,
};

/** Takes `--lang X` and `--data X` out of the words, wherever they stand; what is left is the command's own. */
function takeCommon(words: readonly string[]): {
  readonly rest: string[];
  readonly lang: string | null;
  readonly data: string | null;
} {
  const rest: string[] = [];
  const found: { lang: string | null; data: string | null } = { lang: null, data: null };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const match = /^--(lang|data)(?:=(.*))?$/su.exec(word);
    if (!match) {
      rest.push(word);
      continue;
    }
    const value = match[2] ?? words[(i += 1)] ?? '';
    // safe: the pattern allows these two names only
    found[match[1] as 'lang' | 'data'] = value;
  }
  return { rest, ...found };
}

async function run(words: readonly string[]): Promise<number> {
  const { rest, lang, data } = takeCommon(words);
  const systemLanguage = languageOf(
    process.env['LC_ALL'] ||
      process.env['LC_MESSAGES'] ||
      process.env['LANG'] ||
      Intl.DateTimeFormat().resolvedOptions().locale,
  );
  const language: Language = lang === 'vi' || lang === 'en' ? lang : systemLanguage;
  let t = textsIn(language);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const fail = (result: Extract<CommandResult, { ok: false }>) => {
    say(errorText(t, result.error));
    if (exitCodeOf(result.error.code) === exitCodes.usage) say(t('cli:usage'));
    return exitCodeOf(result.error.code);
  };
  const [name, ...args] = rest;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${t('cli:usage')}\n`);
    return exitCodes.done;
  }
  if (lang !== null && lang !== 'vi' && lang !== 'en') return fail(refuse('usage', { command: name ?? '' }));
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === undefined || !command) return fail(refuse('commandUnknown', { command: name ?? '' }));

  const workingFolder = process.env['INIT_CWD'] ?? process.cwd();
  const home = path.resolve(workingFolder, data ?? process.env['OKR_DATA'] ?? defaultDataFolder());
  const { folder: dataFolder, notices } = findDataFolder(home);
  const { company, unread } = companyIn(dataFolder);
  for (const notice of notices) say(errorText(t, notice));
  if (unread !== null && name !== 'list') say(t(`cli:${unread}`, { file: companyFileName }));
  t = textsIn(language, company.terms);

  const here = path.dirname(fileURLToPath(import.meta.url));
  const workbooks = createWorkbookService({
    start: forkWorkbookProcess(path.join(here, '..', 'worker', 'worker.js')),
    limits,
    now: () => performance.now(),
  });
  try {
    const result = await command(
      // The document of an export is written in `--lang` unless `--doc-lang` says otherwise.
      name === 'export' && lang !== null ? [...args, '--lang', lang] : args,
      {
        language,
        t,
        say,
        today: localToday(),
        newId: randomUUID,
        workingFolder,
        dataFolder,
        company,
        workbooks,
        pdf: spawnedPdfPrinter(path.join(here, '..', '..')),
      },
    );
    if (!result.ok) return fail(result);
    await writeOut(result.value.stdout);
    return exitCodes.done;
  } catch (error) {
    // parseArgs throws for an option it does not know: the user's words, not our fault.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return fail(refuse('usage', { command: name }));
    }
    say(errorText(t, { code: 'internal', params: { detail: error instanceof Error ? error.message : String(error) } }));
    return exitCodes.ourFault;
  } finally {
    workbooks.close();
  }
}

/** Today on this computer's calendar. */
function localToday(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Waits until the bytes have left: a pipe may be slower than we are. */
function writeOut(output: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(output, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

process.exitCode = await run(process.argv.slice(2));
