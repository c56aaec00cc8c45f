import { z } from "zod";

/** As much of JSON Schema as the inputs of our procedures use. */
type Schema = {
  type?: string | string[];
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  minLength?: number;
  minimum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
};

/** What no schema can tell: fields whose values must make sense. */
const sensible: Record<string, unknown> = {
  roleKey: "react",
  changes: { name: "Somebody Else" },
};

/** A procedure as tRPC keeps it. */
export type StoredProcedure = { _def: { inputs: unknown[] } };

/** The fields of a procedure's input that name a row: `id`, and `interviewId` and the like. */
export function rowFields(procedure: StoredProcedure): string[] {
  const found: string[] = [];
  sampleInput(procedure, (field) => {
    found.push(field);
    return crypto.randomUUID();
  });
  return found;
}

/**
 * An input that a procedure's schema takes, made from the schema: the required fields, as short as they may be, and the
 * ids of rows, required or not. Undefined for a procedure without an input.
 *
 * @param rowId the id that a field such as `id` or `interviewId` gets
 */
export function sampleInput(procedure: StoredProcedure, rowId: (field: string) => string): unknown {
  const [schema] = procedure._def.inputs;
  if (!(schema instanceof z.ZodType)) return undefined;
  // What zod writes down is a JSON Schema.
  return sampleOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema, "", rowId);
}

function sampleOf(schema: Schema, field: string, rowId: (field: string) => string): unknown {
  if (Object.hasOwn(sensible, field)) return sensible[field];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  // Whatever may be left open is.
  if (schema.anyOf?.some(({ type }) => type === "null")) return null;
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name, value]) => schema.required?.includes(name) || isRowId(name, value))
          .map(([name, value]) => [name, sampleOf(value, name, rowId)]),
      );
    case "array":
      return schema.items === undefined ? [] : [sampleOf(schema.items, field, rowId)];
    case "string":
      if (isRowId(field, schema)) return rowId(field);
      if (schema.format === "uuid") return crypto.randomUUID();
      return "x".repeat(schema.minLength ?? 1);
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return false;
    default:
      return undefined;
  }
}

function isRowId(field: string, { format }: Schema): boolean {
  return format === "uuid" && /^id$|Id$/.test(field);
}
