import { refuse, type Result } from '#core/result';
import { hasCode } from './file-system';

/** The refusal for a failed write: what the user can do differs for a full disk, a closed folder and the rest. */
export function writeRefusal(error: unknown, file: string): Extract<Result<never>, { ok: false }> {
  if (hasCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG')) return refuse('diskFull', { file });
  if (hasCode(error, 'EROFS', 'EACCES', 'EPERM')) return refuse('folderReadOnly', { file });
  return refuse('writeFailed', { file, reason: reasonOf(error) });
}

/** What went wrong, as short as the system says it. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
