import { stemOf } from "./tokenize.ts";

/**
 * Pairs of words that turn a statement round when one stands in the place of the other, written by us: comparisons,
 * directions and the contrasts of our trade. Words that only differ ("client", "server") are not here: whether they
 * changed places is a matter of order (`changes-places`).
 */
const pairs = [
  "increase decrease, more less, more fewer, higher lower, high low, rise fall, grow shrink, raise lower, up down, gain lose",
  "faster slower, fast slow, quick slow, quicker slower, larger smaller, large small, bigger smaller, big small, longer shorter, long short",
  "hotter colder, hot cold, warmer cooler, warm cool, harder softer, hard soft, hard easy, harder easier, lighter heavier, light heavy",
  "louder quieter, loud quiet, stronger weaker, strong weak, wet dry, thick thin, tight loose, tighter looser, wide narrow, deep shallow",
  "early late, earlier later, first last, begin end, start stop, above below, inside outside",
  "always never, allow prevent, allow forbid, permit forbid, include exclude, accept reject, enable disable, allowed forbidden",
  "add remove, attach detach, acquire release, lock unlock, push pull, float sink, attract repel, heat cool, positive negative",
  "mutable immutable, safe unsafe, stable unstable, reliable unreliable, ordered unordered, static dynamic, public private, encrypted plain",
  "synchronous asynchronous, sequential parallel, eager lazy, stateless stateful, reversible irreversible, required optional, possible impossible",
  "succeed fail, success failure, true false, valid invalid, correct incorrect, necessary unnecessary, trusted untrusted, known unknown",
  "ascending descending, maximum minimum, most least, better worse, best worst, cheaper costlier, cheap expensive, worthless valuable",
  "save take, save cost, save waste, save need, unchanged change, untouched change, ignore check, ignore handle, same different, identical different, blocking nonblocking",
  "useless useful, harmless dangerous, harmless harmful, pointless important, free expensive, constant growing, temporary permanent, visible hidden",
];

const known = new Map<string, Set<string>>();
function note(from: string, to: string): void {
  const others = known.get(from);
  if (others === undefined) known.set(from, new Set([to]));
  else others.add(to);
}
for (const pair of pairs.join(", ").split(", ")) {
  const [a = "", b = ""] = pair.split(" ").map(stemOf);
  // A row of synonyms may have put both under one stem; then nothing tells them apart.
  if (a === b) continue;
  note(a, b);
  note(b, a);
}

const none: ReadonlySet<string> = new Set();

/** Stems that say the opposite of this one. */
export const oppositesOf = (stem: string): ReadonlySet<string> => known.get(stem) ?? none;
