import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { guarded, HostEmitter } from './guarded.ts';

interface ForkOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
  readonly cwd?: string;
  readonly stdio?: 'pipe' | 'ignore' | 'inherit';
  readonly serviceName?: string;
}

/** Every child that runs; the app ends them when it leaves. */
export const childProcesses = new Set<ChildProcess>();

/** A child of plain Node behind Electron's shape; in it `process.parentPort` is there as under Electron. */
class HostUtilityProcess extends HostEmitter {
  private readonly child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super('utilityProcess', ['spawn', 'exit', 'message'], ['error']);
    const child = fork(modulePath, [...args], {
      serialization: 'advanced',
      execArgv: [...(options.execArgv ?? []), '--import', fileURLToPath(new URL('parent-port.ts', import.meta.url))],
      stdio: [options.stdio ?? 'inherit', options.stdio ?? 'inherit', options.stdio ?? 'inherit', 'ipc'],
      ...(options.env ? { env: options.env } : {}),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    this.child = child;
    const self = guarded('utilityProcess', this);
    childProcesses.add(child);
    child.on('spawn', () => self.emit('spawn'));
    child.on('message', (message) => self.emit('message', message));
    child.on('error', () => undefined);
    child.on('exit', (code) => {
      childProcesses.delete(child);
      self.emit('exit', code ?? 1);
    });
    return self;
  }

  get pid(): number | undefined {
    return this.child.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.child.stdout;
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.child.stderr;
  }

  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(message as object);
  }

  kill(): boolean {
    return this.child.kill('SIGKILL');
  }
}

export const utilityProcess = guarded('utilityProcess', {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): HostUtilityProcess =>
    new HostUtilityProcess(modulePath, args, options),
});
