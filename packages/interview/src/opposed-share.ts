import { changesPlaces } from "./changes-places.ts";
import { oppositesOf } from "./opposites.ts";
import { stemOf, type Token } from "./tokenize.ts";

/** Whether a word of an answer stands under the other sign than the word of the reference that it meets. */
const turns = (wanted: Token, hits: readonly Token[]): boolean =>
  wanted.sign !== "either" && !hits.some(({ sign }) => sign === "either" || sign === wanted.sign);

// The same statements are compared with every clause, and the same clause with every statement.
const grouped = new WeakMap<readonly Token[], Map<string, Token[]>>();
function stemsOf(statement: readonly Token[]): Map<string, Token[]> {
  const known = grouped.get(statement);
  if (known !== undefined) return known;
  const fresh = Map.groupBy(statement, ({ stem }) => stem);
  grouped.set(statement, fresh);
  return fresh;
}

type Compared = {
  stem: string;
  weight: number;
  isOpposite: boolean;
  turned: boolean;
  bothDenied: boolean;
  given: boolean;
};

/** Words of a statement that were said, or whose opposite was, each with whether that turns its sense round. */
function compared(right: readonly Token[], said: readonly Token[], given: ReadonlySet<string>) {
  const byStem = stemsOf(said);
  const stems = stemsOf(right);
  return right.flatMap((wanted): Compared[] => {
    if (wanted.weight === 0) return [];
    const { weight } = wanted;
    for (const stem of oppositesOf(wanted.stem)) {
      const others = stems.has(stem) || given.has(stem) ? undefined : byStem.get(stem);
      if (others !== undefined)
        return [
          { stem, weight, isOpposite: true, turned: !turns(wanted, others), bothDenied: false, given: false },
        ];
    }
    const hits = byStem.get(wanted.stem);
    if (hits !== undefined) {
      const bothDenied = wanted.sign === "no" && hits.some(({ sign }) => sign === "no");
      return [
        {
          stem: wanted.stem,
          weight,
          isOpposite: false,
          turned: turns(wanted, hits),
          bothDenied,
          given: given.has(wanted.stem),
        },
      ];
    }
    return [];
  });
}

/** The weight of the statement's words that were said, or whose opposites were. */
export const commonWith = (
  right: readonly Token[],
  said: readonly Token[],
  given: ReadonlySet<string>,
): number => compared(right, said, given).reduce((sum, { weight }) => sum + weight, 0);

const comparing = new Set(["than", "more", "less", "fewer"].map(stemOf));
/** "Oil is less dense than syrup" has its other half in "syrup is denser": opposites prove nothing there. */
const compares = (statement: readonly Token[]): boolean => statement.some(({ stem }) => comparing.has(stem));

/** Verbs that deny what follows them: who denies these has turned the whole statement, whatever sign the rest stands under. */
const pivots = new Set(["stop", "prevent", "avoid", "lack", "keep", "share"].map(stemOf));

/** From which share of what is common under the other sign a statement is denied. */
const denied = 0.5;

/**
 * Whether what was said is a statement turned round: by its sign ("never slows"), by one opposite in the place of its
 * word ("speeds up"), or by its two sides in each other's place. Two of these cancel: "the longer, the lower" is "the
 * shorter, the higher", and "syrup is denser than oil" is "oil is less dense than syrup".
 *
 * @param right the statement as it should be.
 * @param said what was said, one clause or few.
 * @param given stems of the question: an answer may name the other case that it asks about.
 */
export function isTurnedRound(
  right: readonly Token[],
  said: readonly Token[],
  given: ReadonlySet<string>,
): boolean {
  const words = compared(right, said, given);
  const alike = words.filter(({ isOpposite }) => !isOpposite);
  // What is spoken about is the question's; only what is said of it can be denied. Who denies with the reference agrees.
  const own = alike.filter((word) => !word.given);
  const same = alike.some(({ bothDenied }) => bothDenied) ? [] : own.length > 0 ? own : alike;
  const common = same.reduce((sum, { weight }) => sum + weight, 0);
  const turned = same.reduce((sum, { weight, turned }) => sum + (turned ? weight : 0), 0);
  const turns = [
    common > 0 && (turned / common >= denied || same.some(({ stem, turned }) => turned && pivots.has(stem))),
    !compares(right) &&
      !compares(said) &&
      words.filter(({ isOpposite, turned }) => isOpposite && turned).length % 2 === 1,
    changesPlaces(right, said),
  ];
  return turns.filter(Boolean).length % 2 === 1;
}
