import type { Language, Plan } from '#core/domain/plan';
import type { Company } from '#core/domain/company';
import type { ExportForm } from '#core/export/export-form';
import type { RequestName } from '#core/ipc/channels';
import type { OfferedFile, RequestOutput, RequestParsed, Settings } from '#core/ipc/contract';
import type { Result } from '#core/result';
import type { FileTokens } from '../services/file-tokens';
import type { Home } from '../services/home';
import type { SettingsService } from '../services/settings-service';
import type { WorkbookService } from '../services/workbook-service';

/** What a file that a dialog asks for is to be. */
export type FileKind = RequestParsed<'chooseFile'>['kind'] | 'mapping';

export interface ExportChoices {
  readonly to: ExportForm;
  /** The language of the document. */
  readonly language: Language;
  readonly font: Settings['workbookFont'];
  readonly company: Company;
}

/** Everything the handlers reach for; main puts it together. */
export interface HandlerServices {
  readonly home: Home;
  readonly settings: SettingsService;
  readonly tokens: FileTokens;
  readonly workbooks: WorkbookService;
  readonly systemLanguage: Language;
  readonly version: string;
  readonly shell: 'electron' | 'chromium';
  readonly newId: () => string;
  /** Today on the user's calendar. */
  readonly today: () => string;
  /** Asks which file to open; null = the user changed their mind. */
  readonly askFile: (kind: FileKind) => Promise<string | null>;
  /** Asks for any number of workbooks and plan files; empty = the user changed their mind. */
  readonly askFiles: () => Promise<readonly string[]>;
  /** Asks where to save; null = the user changed their mind. */
  readonly askPlace: (title: string, form: ExportForm | 'company' | 'mapping') => Promise<string | null>;
  /** Asks for a folder: to export into, or for plans to live in. */
  readonly askFolder: (why: 'export' | 'data') => Promise<string | null>;
  readonly writeExport: (plan: Plan, choices: ExportChoices, path: string) => Promise<Result<undefined>>;
  readonly showInFolder: (path: string) => void;
  /** Opens a folder in the system's file manager. */
  readonly openFolder: (path: string) => void;
  readonly settingsChanged: (settings: Settings) => void;
  readonly companyChanged: (company: Company) => void;
  /** The file the program was started with; null once it was given. */
  readonly takeStartFile: () => Result<OfferedFile> | null;
  readonly importProgress: (token: string, progress: number) => void;
  readonly readyToClose: () => void;
  readonly stayOpen: () => void;
}

/** One function per request of the contract: input already parsed, answer a Result. */
export type Handlers = {
  readonly [N in RequestName]: (
    input: RequestParsed<N>,
  ) => Result<RequestOutput<N>> | Promise<Result<RequestOutput<N>>>;
};
