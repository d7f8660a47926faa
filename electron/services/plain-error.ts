import type { AppError, Result } from '#core/result';

/** An error in the contract's own, mutable shape. */
export function plainError({ code, params }: AppError): {
  code: AppError['code'];
  params: Record<string, string | number>;
} {
  return { code, params: { ...params } };
}

/** A refusal that says which file it speaks of, unless it does already. */
export function refusedFile<T>(
  refused: Extract<Result<T>, { ok: false }>,
  file: string,
): Extract<Result<never>, { ok: false }> {
  return { ok: false, error: { ...refused.error, params: { file, ...refused.error.params } } };
}
