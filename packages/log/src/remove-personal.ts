import { serializeError } from "./serialize-error.ts";

/** Fields that may hold what a person is or wrote, in lower case; they never reach a line (OPS-5). */
const personal = new Set([
  "email",
  "to",
  "password",
  "passwordhash",
  "fullname",
  "firstname",
  "lastname",
  "name",
  "phone",
  "text",
  "html",
  "content",
  "subject",
  "filename",
  "url",
  "authorization",
  "cookie",
  "set-cookie",
  "token",
  "secret",
  "apikey",
]);
const removed = "[removed]";
/** Deeper than any row of ours; what lies below is not worth a line. */
const deepest = 8;

/**
 * The same value without what the personal fields hold, at any depth and in lists; errors become
 * their safe form, bytes their number. The value itself is left as it is.
 */
export function removePersonal(value: unknown, depth = 0, above: readonly object[] = []): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Error) return serializeError(value);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth >= deepest) return "[too deep]";
  if (above.includes(value)) return "[circular]";
  if ("toJSON" in value && typeof value.toJSON === "function") {
    return removePersonal(value.toJSON(), depth + 1, [...above, value]);
  }
  const inside = (each: unknown) => removePersonal(each, depth + 1, [...above, value]);
  if (Array.isArray(value)) return value.map(inside);
  return removePersonalFields(value, inside);
}

/** One object's fields; those of `inside` are already clean. */
function removePersonalFields(fields: object, inside: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      personal.has(field.toLowerCase()) && value !== null && value !== undefined ? removed : inside(value),
    ]),
  );
}

/** {@link removePersonal} for the fields of one line. */
export function removePersonalFromLine(fields: object): Record<string, unknown> {
  return removePersonalFields(fields, (value) => removePersonal(value, 1, [fields]));
}
