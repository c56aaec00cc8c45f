/**
 * The same pure function of a text, which remembers its last `most` results: an answer is classified, graded, held
 * against claims and looked through for flags, one after the other. What it gives is shared: nobody may change it.
 */
export function remembered<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    const oldest = known.keys().next();
    if (known.size >= most && oldest.done !== true) known.delete(oldest.value);
    known.set(text, made);
    return made;
  };
}
