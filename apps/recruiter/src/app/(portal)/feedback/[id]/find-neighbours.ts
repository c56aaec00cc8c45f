/**
 * The ids around one in a list. When it has left the list, the ones around the place that it had in `seen`,
 * the list as it was before; when it was never there, the first of the list comes next.
 */
export function findNeighbours(
  id: string,
  ids: readonly string[],
  seen: readonly string[],
): { previous: string | null; next: string | null } {
  const place = ids.indexOf(id);
  if (place !== -1) return { previous: ids[place - 1] ?? null, next: ids[place + 1] ?? null };
  const was = seen.indexOf(id);
  if (was === -1) return { previous: null, next: ids[0] ?? null };
  const still = new Set(ids);
  return {
    previous: seen.slice(0, was).findLast((each) => still.has(each)) ?? null,
    next: seen.slice(was + 1).find((each) => still.has(each)) ?? null,
  };
}
