/** The files of a drop or paste. A folder among them has no bytes of its own and is left out. */
export function droppedFiles(transfer: DataTransfer | null): readonly File[] {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  // Only items tell folders apart; a paste may have none.
  if (items.length === 0) return [...(transfer?.files ?? [])];
  return items.flatMap((item) => {
    if (item.webkitGetAsEntry()?.isDirectory === true) return [];
    const file = item.getAsFile();
    return file ? [file] : [];
  });
}
