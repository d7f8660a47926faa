import type { ErrorCode } from '#core/error-codes';

/** What the command line ends with (design 5.2, after sysexits.h where it fits). */
export const exitCodes = {
  done: 0,
  ourFault: 1,
  refused: 2,
  usage: 64,
  notWritten: 73,
  libraryLocked: 75,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const usage: readonly ErrorCode[] = ['usage', 'commandUnknown', 'outputEndingWrong'];
const notWritten: readonly ErrorCode[] = ['diskFull', 'folderReadOnly', 'writeFailed', 'browserMissing', 'pdfFailed'];
const ourFault: readonly ErrorCode[] = ['internal', 'workerFailed'];

/** The exit code of an expected failure: most are refused input. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  if (usage.includes(code)) return exitCodes.usage;
  if (notWritten.includes(code)) return exitCodes.notWritten;
  if (ourFault.includes(code)) return exitCodes.ourFault;
  if (code === 'libraryLocked') return exitCodes.libraryLocked;
  return exitCodes.refused;
}
