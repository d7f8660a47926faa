import type { ErrorCode } from './error-codes';

/** A failure the user can do something about. `code` names a text in `locales/*\/errors.json`; `params` fill it. */
export interface AppError {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Either a value or an expected failure. Bugs throw; expected failures are values. */
export type Result<T, E = AppError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Makes an expected failure. `code` must have a text in every language (a parity test checks it). */
export function refuse(
  code: ErrorCode,
  params: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code, params } };
}

/** Closes an exhaustive switch: the compiler refuses a call with a case left over. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
