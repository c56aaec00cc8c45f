import type { Token } from "./tokenize.ts";

/** Words after which the other party stands: "sends it to the server". Not "than": its sides say more or less of something, too. */
const directions = new Set(["to", "from", "into", "onto", "before", "after", "by"]);
/** Words of relation in which both sides are alike: who changes them round has said the same. */
const alike = new Set([
  "equal",
  "and",
  "or",
  "between",
  "differ",
  "match",
  "compar",
  "connect",
  "talk",
  "vs",
]);
/** A party stands right before or after the word of relation, with at most an adjective between. */
const nearby = 3;
const be = new Set(["is", "ar", "are", "wa", "was", "were", "be", "been", "get", "got"]);

/** "x … relation … y" in a statement: who does something, and to or from whom. */
type Relation = { of: string; before: Set<string>; after: string };

// As in `opposed-share`, the same statements are asked again and again.
const known = new WeakMap<readonly Token[], Relation[]>();

/** @param tokens one statement, in order. */
function relationsOf(tokens: readonly Token[]): Relation[] {
  const before = known.get(tokens);
  if (before !== undefined) return before;
  const found = findRelations(tokens);
  known.set(tokens, found);
  return found;
}

function findRelations(tokens: readonly Token[]): Relation[] {
  const relations: Relation[] = [];
  tokens.forEach((token, index) => {
    if (!directions.has(token.stem)) return;
    const after = tokens.slice(index + 1, index + 1 + nearby).find(({ weight }) => weight > 0);
    const before = tokens.slice(Math.max(0, index - 6), index).filter(({ weight }) => weight > 0);
    if (after === undefined || before.length === 0) return;
    // "is sent by x" and "x sends" are one relation told from its two ends: only like is compared with like.
    const passive = tokens.slice(Math.max(0, index - 6), index).some(({ stem }) => be.has(stem));
    relations.push({
      of: `${passive ? "be " : ""}${token.stem}`,
      before: new Set(before.map(({ stem }) => stem)),
      after: after.stem,
    });
  });
  const words = tokens.filter(({ weight }) => weight > 0);
  words.forEach((verb, index) => {
    const subject = words[index - 1];
    const object = words[index + 1];
    if (subject === undefined || object === undefined || alike.has(verb.stem)) return;
    const stretch = tokens.filter(({ start }) => start > subject.start && start < object.start);
    if (stretch.some(({ stem }) => alike.has(stem) || directions.has(stem) || be.has(stem))) return;
    relations.push({ of: `do ${verb.stem}`, before: new Set([subject.stem]), after: object.stem });
  });
  return relations;
}

/**
 * Whether a statement has the same relation as another with its two sides changed round: "the server sends it to the
 * client" for "the client sends it to the server". Only what stands in the same relation is compared, so that a passive
 * or another verb is no change of places.
 */
export function changesPlaces(right: readonly Token[], said: readonly Token[]): boolean {
  const rights = relationsOf(right);
  if (rights.length === 0) return false;
  return relationsOf(said).some(({ of, before, after }) => {
    const same = rights.filter((relation) => relation.of === of);
    if (same.some((relation) => relation.after === after)) return false;
    return same.some(
      (relation) => before.has(relation.after) && relation.before.has(after) && !before.has(after),
    );
  });
}
