/** How many answers are kept before all are forgotten: a sheet's headers and labels are far fewer. */
const mostKept = 5_000;

/** The same function, its answers kept by text: sheets say the same words over and over. Bounded; answers are shared. */
export function remembering<A>(answer: (text: string) => A): (text: string) => A {
  const kept = new Map<string, A>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, found);
    return found;
  };
}
