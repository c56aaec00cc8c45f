/**
 * JSON with sorted keys and no white space, so that equal values give equal bytes whatever the order in
 * which their keys were set. `undefined` members are left out and dates become ISO strings, as in
 * JSON.stringify; a bare `undefined` becomes `null`.
 *
 * @throws TypeError for bigint and for circular values, as JSON.stringify does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, member: unknown) => {
    if (member === null || typeof member !== "object" || Array.isArray(member)) return member;
    // Code-unit order, not the locale's: the same bytes on every machine.
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
