import type { IsoDate, Language } from '#core/domain/plan';
import type { Result } from '#core/result';
import type { Texts } from '#core/texts/texts';
import type { WorkbookService } from '../services/workbook-service';
import type { PdfPrinter } from '../services/pdf-printer';

/** What every command gets; all effects come in here. */
export interface CliContext {
  /** The language of messages. */
  readonly language: Language;
  readonly t: Texts;
  /** One line to the person at the terminal, on standard error. */
  readonly say: (line: string) => void;
  readonly today: IsoDate;
  readonly newId: () => string;
  /** Folder that relative paths count from. */
  readonly workingFolder: string;
  /** The data folder named by `--data` or `OKR_DATA`, else the app's own. */
  readonly dataFolder: string;
  readonly workbooks: WorkbookService;
  readonly pdf: PdfPrinter;
}

/** What a command answers: the whole of standard output, written only when it succeeded. */
export type CommandResult = Result<{ readonly stdout: string | Uint8Array }>;
