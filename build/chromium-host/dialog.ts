import { execFile } from 'node:child_process';
import { guarded } from './guarded.ts';
import { hostSettings, records, say } from './state.ts';

type DialogKind = 'open' | 'save' | 'message';
interface DialogOptions {
  readonly title?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly defaultPath?: string;
  readonly buttons?: readonly string[];
  readonly cancelId?: number;
  readonly defaultId?: number;
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[];
  readonly properties?: readonly string[];
}

/** What a test answers to the next dialog: paths, a button, or null for cancel. */
export type DialogAnswer = readonly string[] | number | null;

const queue: DialogAnswer[] = [];

export function queueDialogAnswer(answer: DialogAnswer): void {
  queue.push(answer);
}

export function unusedDialogAnswers(): number {
  return queue.length;
}

function optionsOf(args: unknown[]): DialogOptions {
  // safe: Electron's signatures are (options) and (window, options)
  return (args.length > 1 ? args[1] : args[0]) as DialogOptions;
}

async function ask(kind: DialogKind, options: DialogOptions): Promise<DialogAnswer> {
  const answer =
    queue.length > 0 ? queue.shift() : hostSettings().interactive ? await askDesktop(kind, options) : undefined;
  if (answer === undefined) {
    // Waiting would hang a test; a page without a display cannot show one.
    throw new Error(`A ${kind} dialog was opened and nobody answers: ${options.title ?? options.message ?? ''}`);
  }
  records.dialogs.push({ kind, options, answer });
  return answer;
}

/** zenity or kdialog where the desktop has one. */
async function askDesktop(kind: DialogKind, options: DialogOptions): Promise<DialogAnswer> {
  const title = options.title ?? options.message ?? '';
  const wantsFolder = options.properties?.includes('openDirectory') === true;
  const wantsMany = options.properties?.includes('multiSelections') === true;
  const zenity =
    kind === 'message'
      ? ['--question', '--title', title, '--text', options.message ?? '', '--ok-label', options.buttons?.[0] ?? 'OK']
      : [
          '--file-selection',
          '--title',
          title,
          ...(kind === 'save' ? ['--save', '--filename', options.defaultPath ?? ''] : []),
          ...(wantsFolder ? ['--directory'] : []),
          ...(wantsMany ? ['--multiple', '--separator', '\n'] : []),
        ];
  const kdialog =
    kind === 'message'
      ? ['--yesno', options.message ?? '', '--title', title]
      : [
          kind === 'save' ? '--getsavefilename' : wantsFolder ? '--getexistingdirectory' : '--getopenfilename',
          options.defaultPath ?? '.',
          ...(wantsMany ? ['--multiple', '--separate-output'] : []),
          '--title',
          title,
        ];
  for (const [program, args] of [['zenity', zenity] as const, ['kdialog', kdialog] as const]) {
    const answer = await run(program, args);
    if (answer === 'absent') continue;
    if (kind === 'message') return answer === null ? (options.cancelId ?? 1) : 0;
    if (answer === null) return null;
    return wantsMany ? answer.split('\n').filter((file) => file !== '') : [answer];
  }
  say('Choosing a file needs zenity or kdialog on this computer: install one of them, or drop the file on the window.');
  return kind === 'message' ? (options.cancelId ?? options.defaultId ?? 0) : null;
}

/** Its answer, null when cancelled, or `absent` where there is no such program. */
function run(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, [...args], (error, stdout) => {
      if (error && 'code' in error && error.code === 'ENOENT') resolve('absent');
      else resolve(error ? null : stdout.trim());
    });
  });
}

export const dialog = guarded('dialog', {
  async showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    const answer = await ask('open', optionsOf(args));
    return Array.isArray(answer)
      ? { canceled: false, filePaths: [...(answer as string[])] }
      : { canceled: true, filePaths: [] };
  },
  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const answer = await ask('save', optionsOf(args));
    return Array.isArray(answer) ? { canceled: false, filePath: String(answer[0]) } : { canceled: true, filePath: '' };
  },
  async showMessageBox(...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    const options = optionsOf(args);
    const answer = await ask('message', options);
    return { response: typeof answer === 'number' ? answer : (options.cancelId ?? 0), checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    records.dialogs.push({ kind: 'error', options: { title, message: content }, answer: null });
    say(`${title}\n${content}`);
  },
});
