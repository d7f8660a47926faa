import path from 'node:path';
import { noCompany, type Company } from '#core/domain/company';
import { readAnyCompanyFile } from '#core/domain/company-file';
import { nodeFileSystem } from '../services/file-system';

export const companyFileName = 'company.json';

export interface FoundCompany {
  readonly company: Company;
  /** The text (`locales/*\/cli.json`) that says why there is none, though there is a file; else null. */
  readonly unread: 'companyDamaged' | 'companyNewer' | 'companyClosed' | null;
}

/**
 * What the company decided, read and nothing more: a damaged file is the app's to put aside, under its lock, and a
 * command may run beside the app. Without a readable file a command goes on as for a company that decided nothing.
 */
export function companyIn(dataFolder: string): FoundCompany {
  try {
    const bytes = nodeFileSystem.read(path.join(dataFolder, companyFileName));
    if (bytes === null) return { company: noCompany, unread: null };
    const read = readAnyCompanyFile(bytes);
    if (read.ok) return { company: read.value.company, unread: null };
    const isNewer = read.error.code === 'companyFileNewer';
    return { company: noCompany, unread: isNewer ? 'companyNewer' : 'companyDamaged' };
  } catch {
    return { company: noCompany, unread: 'companyClosed' };
  }
}
