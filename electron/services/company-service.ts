import { noCompany, type Company } from '#core/domain/company';
import { readAnyCompanyFile, readCompanyFile, writeCompanyFile } from '#core/domain/company-file';
import { refuse, type AppError, type Result } from '#core/result';
import { writeAtomic } from './atomic-file';
import { nodeFileSystem, type FileSystem } from './file-system';
import { keepAside } from './quarantine';
import { writeRefusal } from './storage-error';

export interface CompanyService {
  get(): Company;
  /** Answers with the company as it was written. On a refusal the one before stays in force, and its file too. */
  set(company: Company): Result<Company>;
  /** What is to be said once about opening: `companyPutAside`, `companyFileNewer`. */
  readonly notices: readonly AppError[];
}

export interface CompanyServiceOptions {
  readonly dataFolder: string;
  /** ISO date-time. */
  readonly now: () => string;
  readonly files?: FileSystem;
}

const file = 'company.json';

/**
 * What the company decided, in `company.json`: the same text as the file that colleagues exchange. A file that is
 * none of ours is put aside before anything takes its place; one from a newer version is never written over. Never
 * throws: without a readable folder nothing is decided, and `set` says what is wrong.
 */
export function createCompanyService({
  dataFolder,
  now,
  files = nodeFileSystem,
}: CompanyServiceOptions): CompanyService {
  const place = `${dataFolder}/${file}`;

  /** Throws when the disk does not say what is there. */
  function look(): { readonly company: Company; readonly newer: boolean; readonly damaged: boolean } {
    const bytes = files.read(place);
    if (bytes === null) return { company: noCompany, newer: false, damaged: false };
    const read = readAnyCompanyFile(bytes);
    if (read.ok) return { ...read.value, damaged: false };
    const newer = read.error.code === 'companyFileNewer';
    return { company: noCompany, newer, damaged: !newer };
  }

  function putAside(): void {
    keepAside({ files, dataFolder, now }, dataFolder, [file]);
    files.remove(place);
  }

  const notices: AppError[] = [];
  let company = noCompany;
  try {
    const found = look();
    company = found.company;
    if (found.newer) notices.push(newerRefusal.error);
    if (found.damaged) {
      putAside();
      notices.push(refuse('companyPutAside', { file }).error);
    }
  } catch {
    // Nothing is lost by starting; `set` looks again and says what is wrong.
  }

  return {
    get: () => company,
    notices,
    set(wanted) {
      // Unknown keys of the file stay even where the page left them out.
      const bytes = Buffer.from(writeCompanyFile({ ...company, ...wanted }), 'utf8');
      const next = readCompanyFile(bytes);
      if (!next.ok) return { ok: false, error: { ...next.error, params: { file, ...next.error.params } } };
      try {
        const found = look();
        if (found.newer) return newerRefusal;
        if (found.damaged) putAside();
        files.makeFolder(dataFolder);
      } catch (error) {
        return writeRefusal(error, file);
      }
      const written = writeAtomic(place, Buffer.from(writeCompanyFile(next.value), 'utf8'), files);
      if (!written.ok) return written;
      company = next.value;
      return next;
    },
  };
}

const newerRefusal = refuse('companyFileNewer', { file });
