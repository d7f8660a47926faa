import type { Company } from '#core/domain/company';
import type { Language } from '#core/domain/plan';
import type { DataFolder, OfferedFile, PlanSummary, Settings } from '#core/ipc/contract';
import type { AppError } from '#core/result';
import type { HelpTopic } from '../features/help/help-topics';
import type { OpenPlan } from './plan-store';

/** Which screen fills the window. Open plans stay open behind every other screen. */
export type View =
  | { readonly kind: 'start' }
  /** The app was started with a file that is being opened. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'plans'; readonly tab: 'plans' | 'bin' }
  | { readonly kind: 'import'; readonly file: OfferedFile }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'settings'; readonly layer: 'mine' | 'company' }
  | { readonly kind: 'help'; readonly topic: HelpTopic };

/** A sentence the user must see and close. `say` names a text of ours; `error` is an expected failure. */
export type Notice = { readonly error: AppError } | { readonly say: 'start:nothingToRead' };

/** A record that the sheet shall go to once it shows the plan. */
export interface GoTo {
  readonly planId: string;
  readonly recordId: string;
}

/** What an import was just accepted into: it can be taken back as long as nothing was done since. */
export type AcceptedImport =
  | { readonly kind: 'new'; readonly planIds: readonly string[] }
  /** `step` is the key of the undo step that the import is. */
  | { readonly kind: 'existing'; readonly planId: string; readonly step: string };

export interface AppState {
  readonly view: View;
  /** The plan that the sheet shows, or null when none is open. */
  readonly plan: OpenPlan | null;
  /** Every open plan, in the order of the tabs. */
  readonly tabs: readonly OpenPlan[];
  readonly goTo: GoTo | null;
  readonly plans: readonly PlanSummary[];
  readonly settings: Settings;
  readonly company: Company;
  readonly dataFolder: DataFolder;
  readonly systemLanguage: Language;
  readonly version: string;
  readonly shell: 'electron' | 'chromium';
  readonly notices: readonly Notice[];
  /** A file or plan is being opened: the next screen is on its way. */
  readonly busy: boolean;
  readonly dialog: 'properties' | 'export' | 'palette' | null;
  /** Several files that were dropped or chosen together, to be read one after the other. */
  readonly manyFiles: readonly OfferedFile[] | null;
  readonly accepted: AcceptedImport | null;
  /** A colleague's company file, to be looked at in the settings before it counts. */
  readonly companyFile: OfferedFile | null;
  /** The tour through the sample is shown over the sheet. */
  readonly tour: boolean;
  /** Plans whose last changes could not be written when the window was asked to close. */
  readonly unsaved: readonly OpenPlan[];
}

/** The language on screen: the chosen one, else the system's. */
export function shownLanguage(state: Pick<AppState, 'settings' | 'systemLanguage'>): Language {
  return state.settings.language ?? state.systemLanguage;
}
