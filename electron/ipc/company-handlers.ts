import type { Company } from '#core/domain/company';
import { readCompanyFile, writeCompanyFile } from '#core/domain/company-file';
import type { RequestOutput } from '#core/ipc/contract';
import { ok, refuse } from '#core/result';
import { writeAtomic } from '../services/atomic-file';
import { readLogo } from '../services/logo-file';
import { refusedFile } from '../services/plain-error';
import type { Handlers, HandlerServices } from './handler-services';

type CompanyHandlers = Pick<Handlers, 'setCompany' | 'readCompanyFile' | 'exportCompany' | 'readLogo'>;

/** What the company decided: changed here, carried out as a file, looked at before a colleague's file counts. */
export function companyHandlers(services: HandlerServices): CompanyHandlers {
  const { home, tokens } = services;
  return {
    setCompany: ({ company }) => {
      const changed = home.company.set(company);
      if (!changed.ok) return changed;
      services.companyChanged(changed.value);
      return ok(asOutput(changed.value));
    },
    readCompanyFile: ({ token }) => {
      const file = tokens.read(token);
      if (!file.ok) return file;
      const read = readCompanyFile(file.value.bytes);
      return read.ok ? ok(asOutput(read.value)) : refusedFile(read, file.value.name);
    },
    exportCompany: async () => {
      const company = home.company.get();
      const place = await services.askPlace(company.name, 'company');
      if (place === null) return refuse('cancelled');
      const written = writeAtomic(place, Buffer.from(writeCompanyFile(company), 'utf8'));
      return written.ok ? ok(tokens.keepOutput(place)) : written;
    },
    readLogo: ({ token }) => {
      const file = tokens.read(token);
      if (!file.ok) return file;
      const logo = readLogo(file.value.name, file.value.bytes);
      return logo.ok ? ok({ logo: logo.value }) : logo;
    },
  };
}

/** The contract's type is mutable; nothing changes it on the way. */
export function asOutput(company: Company): RequestOutput<'setCompany'> {
  // safe: read-only lists become plain ones only in the type
  return company as RequestOutput<'setCompany'>;
}
