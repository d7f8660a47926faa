import { logoBytesLimit } from '#core/domain/company-schema';
import { logoSides, pictureSize } from '#core/domain/picture-size';
import { refuse, ok, type Result } from '#core/result';

/**
 * A picture as the data URL that `Company.logo` holds. Only a whole PNG or JPEG by its bytes, whatever its name:
 * `logoNotPicture` for all else and for one too small to see, `logoTooBig` for one over 300 KB or 4000 px.
 */
export function readLogo(name: string, bytes: Uint8Array): Result<string> {
  const size = pictureSize(bytes);
  if (!size || Math.min(size.width, size.height) < logoSides.least) return refuse('logoNotPicture', { file: name });
  if (bytes.byteLength > logoBytesLimit || Math.max(size.width, size.height) > logoSides.most) {
    return refuse('logoTooBig', { file: name, limit: logoBytesLimit / 1024 });
  }
  return ok(`data:image/${size.kind};base64,${Buffer.from(bytes).toString('base64')}`);
}
