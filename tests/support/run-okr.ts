import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

const entry = fileURLToPath(new URL('../../out/cli/cli.js', import.meta.url));
const worker = fileURLToPath(new URL('../../out/worker/worker.js', import.meta.url));

export interface OkrRun {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface OkrOptions {
  /** Folder that relative paths count from. */
  readonly from: string;
  readonly lang?: 'vi' | 'en';
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a process of its own, the way a user's shell does. */
export function okr(words: readonly string[], options: OkrOptions): Promise<OkrRun> {
  for (const file of [entry, worker]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first ("npm test" does)`);
  }
  const { from, lang, data, env } = options;
  const common = [...(lang ? ['--lang', lang] : []), ...(data ? ['--data', data] : [])];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...words, ...common], {
      cwd: from,
      env: { PATH: process.env['PATH'] ?? '', HOME: from, LC_ALL: 'en_US.UTF-8', INIT_CWD: from, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
}
