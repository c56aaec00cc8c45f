/** Kinds of small words, by what may stand beside them; the rest is classed by its ending. */
const smallWords: Record<string, string> = {
  article: "a an the",
  demonstrative: "this that these those",
  possessive: "my your his her its our their",
  preposition:
    "of in on at by for from with into onto about over under between through during without within per via across after before against",
  to: "to",
  subject: "i he she we they you",
  it: "it there one",
  object: "me him us them",
  be: "is are was were be been being am isnt arent",
  have: "have has had having",
  do: "do does did dont doesnt didnt",
  modal: "can could will would should shall may might must cannot cant wont wouldnt shouldnt couldnt",
  and: "and or but nor",
  because: "because if when while so than as since unless until although though whereas where",
  which: "what which who whom whose how why",
  not: "not never no",
  adverb:
    "also just very only even then again still already always often usually more most much less too really here now",
  quantity: "all any each every some both few many several other another such same",
};
const classOfWord = new Map(
  Object.entries(smallWords).flatMap(([name, words]) =>
    words.split(" ").map((word): [string, string] => [word, name]),
  ),
);
const endings: [RegExp, string][] = [
  [/ly$/, "-ly"],
  [/ing$/, "-ing"],
  [/ed$/, "-ed"],
  [/(?:tion|ment|ness|ity|ance|ence|ism|er|or|age|ure)s?$/, "noun"],
  [/(?:able|ible|al|ful|ous|ive|ic|less|ent|ant)$/, "adjective"],
  [/s$/, "-s"],
];

/** All classes, in the order of the table's rows and columns. */
export const wordClasses = [...Object.keys(smallWords), "name", ...endings.map(([, name]) => name), "word"];

function classOf(word: string): number {
  const plain = word.toLowerCase().replace(/['’]/g, "");
  const name =
    classOfWord.get(plain) ??
    (/[A-Z]/.test(word.slice(1)) || /[_.$]/.test(word)
      ? "name"
      : (endings.find(([ending]) => ending.test(plain))?.[1] ?? "word"));
  return wordClasses.indexOf(name);
}

/**
 * The classes of a text's words, cut where punctuation, a line's end, a number or a single letter parts them:
 * only words that were really said beside each other are neighbours. A row of marks is tried from its first one alone.
 */
export function wordClassRuns(text: string): number[][] {
  return text
    .split(
      /(?<![.!?;:,()[\]{}"“”=<>+*/|–—→\n])[.!?;:,()[\]{}"“”=<>+*/|–—→\n]+(?:\s|$)|\n|[()[\]{}"“”=<>+*|–—→;]|(?<=\s)-(?=\s)/u,
    )
    .flatMap((part) => part.split(/\s(?=\d)|(?<=\d)\s/))
    .map((part) =>
      [...part.matchAll(/[\p{L}_$][\p{L}\p{N}_$.'’]*/gu)]
        .map((match) => match[0])
        .filter((word) => word.length > 1 || /^[ai]$/i.test(word))
        .map(classOf),
    )
    .filter((run) => run.length > 0);
}
