/**
 * A number in [0, 1) that depends on nothing but the seed and the key (FNV-1a with a final mix): orders
 * otherwise equal questions differently for each interview, and always the same way within one.
 */
export function seededOrder(seed: string, key: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}\u0000${key}`) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  return (hash >>> 0) / 2 ** 32;
}
