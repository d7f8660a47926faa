import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ok, refuse, type Result } from '#core/result';
import type { PdfPrinter } from '../services/pdf-printer';

const patienceMs = 120_000;

/**
 * Prints by starting the app without a window: `--print-document PAGE.html --to PAGE.pdf`. `root` is the project's
 * folder. The app ends by itself; exit code 73 means that no browser was found.
 */
export function spawnedPdfPrinter(root: string): PdfPrinter {
  return {
    async print(html: string): Promise<Result<Uint8Array>> {
      const folder = mkdtempSync(path.join(tmpdir(), 'dinh-okr-print-'));
      try {
        const page = path.join(folder, 'page.html');
        const pdf = path.join(folder, 'page.pdf');
        writeFileSync(page, html);
        const code = await run(process.execPath, [
          path.join(root, 'build', 'chromium-host', 'run.ts'),
          '--print-document',
          page,
          '--to',
          pdf,
          '--data',
          path.join(folder, 'data'),
        ]);
        if (code === 73) return refuse('browserMissing');
        if (code !== 0) return refuse('pdfFailed');
        return ok(readFileSync(pdf));
      } catch {
        return refuse('pdfFailed');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 2, 2], timeout: patienceMs, killSignal: 'SIGKILL' });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
