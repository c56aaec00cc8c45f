import { AppError } from "./errors.ts";

/** No form of ours nests deeper than a handful, or holds more than a few hundred values. */
const limits = { depth: 32, values: 20_000 };

/** PostgreSQL's `integer`; no number of ours needs more. */
const numbers = { least: -(2 ** 31), most: 2 ** 31 - 1 };

/** Years that a `timestamptz` holds, JavaScript writes with four digits, and somebody may mean. */
const years = { least: 1900, most: 9999 };

/**
 * Whether a text can be stored and searched for: PostgreSQL takes no NUL in text or JSON, and half of a character
 * (a lone surrogate) is no Unicode.
 */
export function isStorableText(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

/** Whether a moment can be stored. */
export function isStorableDate(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= years.least && year <= years.most;
}

/**
 * Looks through what somebody sent, before any procedure does, for what no column takes: a NUL or half of a character
 * in a text or a name of a field, a number beyond 32 bits, a moment of another age, and nesting or an amount that no
 * page of ours sends. Files and streams in it are left alone. Throws `invalid_input` with the field's name.
 */
export function assertPlainInput(input: unknown): void {
  const left: { value: unknown; depth: number; field: string | undefined }[] = [
    { value: input, depth: 0, field: undefined },
  ];
  let values = 0;
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    const { value, depth, field } = each;
    values += 1;
    if (values > limits.values || depth > limits.depth)
      throw refusal("This is more than is taken at once.", field);
    const problem = problemOf(value);
    if (problem !== null) throw refusal(problem, field);
    for (const [name, inner] of partsOf(value)) {
      if (!isStorableText(name)) throw refusal(unstorable, field);
      left.push({ value: inner, depth: depth + 1, field: field ?? name });
    }
  }
}

const unstorable = "This holds a character that cannot be stored. Remove it and try again.";

function problemOf(value: unknown): string | null {
  switch (typeof value) {
    case "string":
      return isStorableText(value) ? null : unstorable;
    case "number":
      return value >= numbers.least && value <= numbers.most ? null : "This number is too large, or none.";
    case "bigint":
    case "symbol":
    case "function":
      return "This kind of value is not taken here.";
    default:
      return value instanceof Date && !isStorableDate(value) ? "This date is too far away." : null;
  }
}

/** What is inside of a value, by name. */
function partsOf(value: unknown): Iterable<[string, unknown]> {
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  if (value instanceof FormData) return textsOf(value);
  if (value instanceof Map)
    return [...value].flatMap((pair) => pair.map((each) => ["", each] as [string, unknown]));
  if (value instanceof Set) return [...value].map((each) => ["", each] as [string, unknown]);
  return Object.entries(value);
}

function textsOf(form: FormData): [string, unknown][] {
  return [...form].filter(([, value]) => typeof value === "string");
}

function refusal(sentence: string, field: string | undefined): AppError {
  return new AppError("invalid_input", sentence, field === undefined ? {} : { field });
}
