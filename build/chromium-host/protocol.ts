import { guarded } from './guarded.ts';
import { sessionOf } from './session.ts';

interface SchemePrivileges {
  readonly scheme: string;
  readonly privileges?: Readonly<Record<string, boolean>>;
}

/** What was asked for before the app was ready; Chromium here gives `https` pages the same rights. */
export const privilegedSchemes: SchemePrivileges[] = [];

export const protocol = guarded('protocol', {
  registerSchemesAsPrivileged(schemes: readonly SchemePrivileges[]): void {
    privilegedSchemes.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    sessionOf('').protocol.handle(scheme, handler);
  },
  unhandle(scheme: string): void {
    sessionOf('').protocol.unhandle(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => sessionOf('').protocol.isProtocolHandled(scheme),
});
