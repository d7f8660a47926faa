/** True on a Mac: keys are written with ⌘ there. */
export function isMac(): boolean {
  return /mac/iu.test(navigator.platform);
}
