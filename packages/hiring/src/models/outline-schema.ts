type Schema = Record<string, unknown>;

/** Deeper than any of ours: a schema that refers to itself ends here. */
const deepest = 8;

/**
 * A JSON Schema as people read it: a line a field, indented, such as `points: list of`. Whatever it does not know it
 * shows as JSON rather than leave it out.
 */
export function outlineSchema(schema: Schema): string {
  return linesOf(schema, deepest).join("\n");
}

function linesOf(schema: Schema, depth: number): string[] {
  const { head, fields } = shapeOf(schema, depth);
  return fields.length > 0 ? fields : [head];
}

/** What a field says on its own line, and the lines below it. */
function shapeOf(schema: Schema, depth: number): { head: string; fields: string[] } {
  if (depth === 0) return { head: "…", fields: [] };
  const choices = asList(schema.anyOf);
  if (choices.length > 0) return choiceOf(choices, depth);
  if ("const" in schema) return { head: JSON.stringify(schema.const), fields: [] };
  const values = asList(schema.enum);
  if (values.length > 0)
    return { head: values.map((value) => JSON.stringify(value)).join(" or "), fields: [] };
  const { type } = schema;
  if (Array.isArray(type))
    return choiceOf(
      type.map((each) => ({ ...schema, type: each })),
      depth,
    );
  switch (type) {
    case "object": {
      const required = asList(schema.required);
      const fields = Object.entries(asSchema(schema.properties)).flatMap(([name, field]) => {
        const inner = shapeOf(asSchema(field), depth - 1);
        const label = required.includes(name) ? name : `${name} (may be left out)`;
        return [`${label}: ${inner.head}`.trimEnd(), ...inner.fields.map((line) => `  ${line}`)];
      });
      return fields.length > 0 ? { head: "", fields } : { head: "anything", fields: [] };
    }
    case "array": {
      const inner = shapeOf(asSchema(schema.items), depth - 1);
      const size = range(schema.minItems, schema.maxItems);
      return { head: `list${size} of ${inner.head}`.trimEnd(), fields: inner.fields };
    }
    case "string":
      return { head: `text${range(schema.minLength, schema.maxLength, " characters")}`, fields: [] };
    case "integer":
      return { head: `whole number${range(schema.minimum, schema.maximum)}`, fields: [] };
    case "number":
      return { head: `number${range(schema.minimum, schema.maximum)}`, fields: [] };
    case "boolean":
      return { head: "yes or no", fields: [] };
    case "null":
      return { head: "nothing", fields: [] };
    default:
      return { head: Object.keys(schema).length === 0 ? "anything" : JSON.stringify(schema), fields: [] };
  }
}

function choiceOf(choices: unknown[], depth: number): { head: string; fields: string[] } {
  const shapes = choices
    .map((choice) => shapeOf(asSchema(choice), depth - 1))
    // What has no lines below goes first, so that the lines follow what they belong to.
    .sort((a, b) => a.fields.length - b.fields.length);
  return {
    head: shapes.map(({ head, fields }) => (head === "" && fields.length > 0 ? "this:" : head)).join(", or "),
    fields: shapes.flatMap(({ fields }) => fields),
  };
}

function range(least: unknown, most: unknown, unit = ""): string {
  // Zod writes the limits of exact integers where none were set.
  const low = typeof least === "number" && Math.abs(least) < Number.MAX_SAFE_INTEGER ? least : null;
  const high = typeof most === "number" && Math.abs(most) < Number.MAX_SAFE_INTEGER ? most : null;
  if (low !== null && high !== null) return low === high ? ` (${low}${unit})` : ` (${low}–${high}${unit})`;
  if (high !== null) return ` (at most ${high}${unit})`;
  if (low !== null && low > 0) return ` (at least ${low}${unit})`;
  return "";
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asSchema(value: unknown): Schema {
  // An object by the test; whatever its fields are, they are unknown until they are looked at.
  return typeof value === "object" && value !== null ? (value as Schema) : {};
}
