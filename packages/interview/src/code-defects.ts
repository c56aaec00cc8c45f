/**
 * Well-known mistakes in programs, each with what a question speaks of when an answer to it must not hold that mistake.
 * Small on purpose: what stands here is wrong in every answer to such a question.
 */
const defects: readonly (readonly [asked: RegExp, wrong: RegExp])[] = [
  [/\bdefault\b/i, /\bdef \w{1,60}\([^()\n]{0,120}=\s?(?:\[\]|\{\}|list\(\)|dict\(\))/],
  [/\barray\b|\bstate\b/i, /\.(?:push|splice|sort)\([^()\n]{0,80}\);?\s{0,20}set[A-Z]\w{0,40}\(\w{1,40}\)/],
  [/\bSQL\b|quer/i, /\bf["'][^"'\n]{0,40}\b(?:select|insert|update|delete)\b/i],
  [
    /\bpasswords?\b/i,
    /\b(?:md5|sha1|sha256)\(\s?password|\bpassword: ?(?:req|body|user|input)?\.?password\b/i,
  ],
  [
    /\bcatch\b|\bexcept\b/i,
    /\bcatch\s?(?:\(\w{0,20}\))?\s?\{\s{0,20}\}|\bexcept(?: Exception)?:\s{0,20}pass\b/,
  ],
  [
    /same moment|same time|two (?:requests|customers|calls)/i,
    /\b(?:stock|balance|count|amount)\s?=\s?\w{1,40}\.(?:stock|balance|count|amount)\s?-/,
  ],
];

/** Whether a program holds a mistake that the question is about, so that it shows nothing right. */
export const isDefective = (asked: string, answer: string): boolean =>
  defects.some(([about, wrong]) => about.test(asked) && wrong.test(answer));
