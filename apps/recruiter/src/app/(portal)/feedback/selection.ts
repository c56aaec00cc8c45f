/** Rows that were chosen, and the one that a range would begin at. */
export type Selection = { chosen: ReadonlySet<string>; anchor: string | null };

export const nothingSelected: Selection = { chosen: new Set(), anchor: null };

/** Takes one row in, or out when it is in. */
export function toggleRow(selection: Selection, id: string): Selection {
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { chosen, anchor: id };
}

/** Takes in everything from the row that was touched last to this one; without one, this one alone. */
export function extendTo(selection: Selection, ids: readonly string[], id: string): Selection {
  const from = selection.anchor === null ? -1 : ids.indexOf(selection.anchor);
  const to = ids.indexOf(id);
  if (from === -1 || to === -1) return toggleRow({ ...selection, chosen: new Set(selection.chosen) }, id);
  const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: new Set([...selection.chosen, ...range]), anchor: id };
}

/** Everything that is shown, or nothing when everything is chosen already. */
export function toggleAll(selection: Selection, ids: readonly string[]): Selection {
  return ids.every((id) => selection.chosen.has(id))
    ? nothingSelected
    : { chosen: new Set(ids), anchor: null };
}

/** The chosen rows that are still in the list, in its order: others may have decided some meanwhile. */
export function chosenOf(selection: Selection, ids: readonly string[]): string[] {
  return ids.filter((id) => selection.chosen.has(id));
}
