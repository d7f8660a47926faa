import type { Company } from '#core/domain/company';
import type { IsoDate, Language } from '#core/domain/plan';
import type { Result } from '#core/result';
import type { Texts } from '#core/texts/texts';
import type { WorkbookService } from '../services/workbook-service';
import type { PdfPrinter } from '../services/pdf-printer';

/** What every command gets; all effects come in here. */
export interface CliContext {
  /** The language of messages. */
  readonly language: Language;
  /** Its texts, in the company's words. */
  readonly t: Texts;
  /** One line to the person at the terminal, on standard error. */
  readonly say: (line: string) => void;
  readonly today: IsoDate;
  readonly newId: () => string;
  /** Folder that relative paths count from. */
  readonly workingFolder: string;
  /** Where plans lie now: in the folder named by `--data` or `OKR_DATA`, else the app's own, or where that one says. */
  readonly dataFolder: string;
  /** What the company decided, as it lies in the data folder. */
  readonly company: Company;
  readonly workbooks: WorkbookService;
  readonly pdf: PdfPrinter;
}

/** What a command answers: the whole of standard output, written only when it succeeded. */
export type CommandResult = Result<{ readonly stdout: string | Uint8Array }>;
