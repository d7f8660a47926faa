import type { CommandContext } from '#core/commands/command';

/** What commands may know of the world, on this computer: fresh ids and the calendar on the wall. */
export const commandContext: CommandContext = {
  newId() {
    // 96 random bits: collisions are out of the question within one library. Base 36 keeps ids short in files.
    return [...crypto.getRandomValues(new Uint32Array(3))].map((word) => word.toString(36).padStart(7, '0')).join('');
  },
  today() {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};
