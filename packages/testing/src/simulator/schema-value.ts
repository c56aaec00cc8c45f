import { isRecord, type JsonSchema } from "./read-data.ts";
import { chosenBy, fractionOf } from "./text.ts";

/** The best that a model could say, for fields whose values are words. */
const favourable =
  /^(?:full|excellent|outstanding|very_?high|strong_?hire|strong_?yes|strong|high|yes|pass(?:ed)?|hire|advance|none|ok)$/i;
const deepest = 12;

/** `plain` takes a value by the seed; `favourable` the highest number, true, and the most praising word. */
export type Taste = { seed: string; kind: "plain" | "favourable" };

/**
 * A value that fits a JSON schema (type, properties, items, enum, const, anyOf, $ref to $defs, limits of numbers,
 * strings and lists). The same schema and taste give the same value.
 */
export function valueFor(schema: unknown, taste: Taste): unknown {
  return build(schema, isRecord(schema) ? schema : {}, taste, 0);
}

/**
 * The given value made to fit a JSON schema: fields that it does not know fall away, missing ones are filled, text
 * and lists of text become each other, what fits nothing is replaced. A value that fits already stays as it is.
 */
export function fitted(value: unknown, schema: unknown, taste: Taste): unknown {
  return adapt(value, schema, isRecord(schema) ? schema : {}, taste, 0);
}

type Step = (schema: unknown, root: JsonSchema, taste: Taste, depth: number) => unknown;

const build: Step = (unresolved, root, taste, depth) => {
  const schema = resolve(unresolved, root);
  const at = (name: string | number): Taste => ({ ...taste, seed: `${taste.seed}/${name}` });
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return fromEnum(schema.enum, taste);
  const either = alternatives(schema);
  if (either.length > 0) {
    const first = either.find((each) => resolve(each, root).type !== "null") ?? either[0];
    return build(
      depth > deepest ? (either.find((each) => resolve(each, root).type === "null") ?? first) : first,
      root,
      taste,
      depth + 1,
    );
  }
  switch (typeOf(schema)) {
    case "object": {
      const properties = isRecord(schema.properties) ? schema.properties : {};
      return Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, build(each, root, at(name), depth + 1)]),
      );
    }
    case "array": {
      const least = numberOf(schema.minItems) ?? 0;
      const most = numberOf(schema.maxItems) ?? Math.max(least, 2);
      const length = depth > deepest ? least : Math.min(most, Math.max(least, 1));
      return Array.from({ length }, (_, index) => build(schema.items ?? {}, root, at(index), depth + 1));
    }
    case "integer":
    case "number":
      return numberFor(schema, taste);
    case "boolean":
      return taste.kind === "favourable" || fractionOf(taste.seed) < 0.5;
    case "null":
      return null;
    default:
      return textFor(schema, taste);
  }
};

function adapt(value: unknown, unresolved: unknown, root: JsonSchema, taste: Taste, depth: number): unknown {
  const schema = resolve(unresolved, root);
  const instead = () => build(schema, root, taste, depth);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum.includes(value) ? value : instead();
  const either = alternatives(schema);
  if (either.length > 0) {
    const kind = value === undefined ? "null" : kindOf(value);
    const same = either.find((each) => {
      const type = typeOf(resolve(each, root));
      return type === kind || (type === "integer" && kind === "number");
    });
    return same === undefined ? instead() : adapt(value, same, root, taste, depth + 1);
  }
  switch (typeOf(schema)) {
    case "object": {
      if (!isRecord(value)) return instead();
      const properties = isRecord(schema.properties) ? schema.properties : {};
      const required = Array.isArray(schema.required) ? schema.required : [];
      const known = Object.entries(properties)
        .filter(([name]) => name in value || required.includes(name))
        .map(([name, each]) => {
          const below = { ...taste, seed: `${taste.seed}/${name}` };
          return [name, adapt(value[name], each, root, below, depth + 1)];
        });
      return Object.fromEntries(known);
    }
    case "array": {
      const list = Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
      const filled = list
        .slice(0, numberOf(schema.maxItems) ?? list.length)
        .map((each, index) =>
          adapt(each, schema.items ?? {}, root, { ...taste, seed: `${taste.seed}/${index}` }, depth + 1),
        );
      const least = numberOf(schema.minItems) ?? 0;
      while (filled.length < least) {
        const below = { ...taste, seed: `${taste.seed}/${filled.length}` };
        filled.push(build(schema.items ?? {}, root, below, depth + 1));
      }
      return filled;
    }
    case "integer":
    case "number": {
      if (typeof value !== "number") return instead();
      const least = numberOf(schema.minimum) ?? Number.NEGATIVE_INFINITY;
      const most = numberOf(schema.maximum) ?? Number.POSITIVE_INFINITY;
      return Math.min(most, Math.max(least, value));
    }
    case "string": {
      const text = Array.isArray(value) ? value.join(" ") : value;
      if (typeof text !== "string") return instead();
      return text.slice(0, numberOf(schema.maxLength) ?? text.length);
    }
    default:
      return value === undefined ? instead() : value;
  }
}

function resolve(schema: unknown, root: JsonSchema): JsonSchema {
  if (!isRecord(schema)) return {};
  if (typeof schema.$ref !== "string") return schema;
  let target: unknown = root;
  for (const part of schema.$ref
    .replace(/^#\/?/, "")
    .split("/")
    .filter((each) => each !== "")) {
    target = isRecord(target) ? target[part] : undefined;
  }
  return isRecord(target) ? target : {};
}

/** The schemas of anyOf and oneOf, and those of a list of types, such as `["string", "null"]`. */
function alternatives(schema: JsonSchema): unknown[] {
  const either = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(either)) return either;
  return Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : [];
}

const typeOf = (schema: JsonSchema): unknown =>
  schema.type ?? (isRecord(schema.properties) ? "object" : undefined);
const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

function fromEnum(values: unknown[], taste: Taste): unknown {
  const best = values.find((value) => typeof value === "string" && favourable.test(value));
  if (taste.kind === "favourable" && best !== undefined) return best;
  const [first, ...rest] = values;
  return chosenBy(taste.seed, [first, ...rest]);
}

function numberFor(schema: JsonSchema, taste: Taste): number {
  const least = numberOf(schema.minimum) ?? numberOf(schema.exclusiveMinimum) ?? 0;
  const most = numberOf(schema.maximum) ?? numberOf(schema.exclusiveMaximum) ?? least + 100;
  // 9007199254740991 is what generators write where there is no limit.
  const top = most > 1_000_000 ? least + 100 : most;
  const value = taste.kind === "favourable" ? top : least + fractionOf(taste.seed) * (top - least);
  return schema.type === "integer" ? Math.round(value) : Math.round(value * 100) / 100;
}

function textFor(schema: JsonSchema, taste: Taste): string {
  if (schema.format === "date-time") return "2026-01-15T09:00:00.000Z";
  if (schema.format === "date") return "2026-01-15";
  if (schema.format === "email") return "somebody@example.com";
  if (schema.format === "uri") return "https://example.com/";
  const text =
    taste.kind === "favourable"
      ? "Outstanding in every respect."
      : chosenBy(taste.seed, [
          "This is a simulated answer.",
          "The simulator made this sentence up.",
          "Nothing of this was thought by a model.",
        ]);
  return text.padEnd(numberOf(schema.minLength) ?? 0, ".").slice(0, numberOf(schema.maxLength) ?? undefined);
}
