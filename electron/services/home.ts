import type { DataFolder } from '#core/ipc/contract';
import { ok, refuse, type AppError, type Result } from '#core/result';
import { createCompanyService, type CompanyService } from './company-service';
import { findDataFolder, moveDataFolder } from './data-folder';
import { createMappingMemory, type MappingMemory } from './mapping-memory';
import { PlanLibrary } from './plan-library';

export interface HomeOptions {
  /** Where this computer's own settings lie, and plans too unless the user chose another folder. Absolute. */
  readonly homeFolder: string;
  readonly appVersion: string;
  readonly newId: () => string;
  /** ISO date-time. */
  readonly now: () => string;
}

/**
 * What lies in the data folder: plans, the company's decisions and remembered mappings. The folder can be changed while the program
 * runs; whoever needs the library asks here each time.
 */
export class Home {
  readonly #options: HomeOptions;
  #folder: string;
  #isUsual: boolean;
  #library: PlanLibrary;
  #company: CompanyService;
  #mappings: MappingMemory;
  #notices: readonly AppError[];

  constructor(options: HomeOptions) {
    this.#options = options;
    const found = findDataFolder(options.homeFolder);
    this.#folder = found.folder;
    this.#isUsual = found.isUsual;
    this.#library = this.#openLibrary();
    this.#company = createCompanyService({ dataFolder: this.#folder, now: options.now });
    this.#mappings = createMappingMemory({ dataFolder: this.#folder, now: options.now, newId: options.newId });
    this.#notices = [...found.notices, ...this.#company.notices, ...this.#mappings.notices];
  }

  get library(): PlanLibrary {
    return this.#library;
  }

  get company(): CompanyService {
    return this.#company;
  }

  /** How workbooks that were read before are to be read. */
  get mappings(): MappingMemory {
    return this.#mappings;
  }

  /** Absolute; for the main process only. */
  get folder(): string {
    return this.#folder;
  }

  get shown(): DataFolder {
    return { shownPath: this.#folder, isUsual: this.#isUsual };
  }

  /** What was found wrong while opening; given once. */
  takeNotices(): readonly AppError[] {
    const notices = this.#notices;
    this.#notices = [];
    return notices;
  }

  /**
   * Makes another folder the home of plans (`null` = the usual one), copying what is here if it has none yet.
   * Refused while a plan is open (`plansStillOpen`) and for a folder that cannot be used; nothing changed then.
   */
  move(to: string | null): Result<DataFolder> {
    if (this.#library.hasOpenPlans) return refuse('plansStillOpen');
    this.#library.dispose();
    const moved = moveDataFolder({
      from: this.#folder,
      to,
      homeFolder: this.#options.homeFolder,
      now: this.#options.now,
    });
    if (moved.ok) {
      this.#folder = moved.value.folder;
      this.#isUsual = moved.value.folder === this.#options.homeFolder;
      const { now, newId } = this.#options;
      this.#company = createCompanyService({ dataFolder: this.#folder, now });
      this.#mappings = createMappingMemory({ dataFolder: this.#folder, now, newId });
      this.#notices = [...this.#notices, ...this.#company.notices, ...this.#mappings.notices];
    }
    this.#library = this.#openLibrary();
    return moved.ok ? ok(this.shown) : moved;
  }

  dispose(): void {
    this.#library.dispose();
  }

  #openLibrary(): PlanLibrary {
    const { appVersion, newId, now } = this.#options;
    return new PlanLibrary({ dataFolder: this.#folder, appVersion, newId, now });
  }
}
