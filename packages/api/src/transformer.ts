import { AppError } from "@teamified/contracts/errors";
import superjson, { type SuperJSONResult } from "superjson";

/** What superjson may make of a text on its way in: pages send nothing else. A typed array is as long as a number says. */
const kindsTaken: ReadonlySet<unknown> = new Set(["undefined", "Date", "number"]);
/** Values with a kind of their own; no page sends a hundred. */
const mostKinds = 2_000;

/**
 * How values go over the wire: superjson, with which dates stay dates. On the way in it makes no other things than those
 * that pages send, because what it makes is not bounded by what was sent: 93 bytes can ask for an array of gigabytes.
 */
export const transformer = {
  input: { serialize: superjson.serialize, deserialize: readInput },
  output: { serialize: superjson.serialize, deserialize: superjson.deserialize },
};

/** Throws `invalid_input` for anything that superjson does not write for a page. */
function readInput(sent: SuperJSONResult): unknown {
  const left: unknown[] = [sent?.meta?.values];
  let count = 0;
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    count += 1;
    if (count > mostKinds) throw refusal();
    if (typeof each === "string") {
      if (!kindsTaken.has(each)) throw refusal();
    } else if (typeof each === "object" && each !== null) {
      for (const inner of Object.values(each)) left.push(inner);
    }
  }
  if (sent?.meta?.referentialEqualities !== undefined) {
    // Written for a value that stands in two places, which is read as well without being one.
    const { referentialEqualities: _, ...meta } = sent.meta;
    return superjson.deserialize({ ...sent, meta });
  }
  return superjson.deserialize(sent);
}

function refusal(): AppError {
  return new AppError("invalid_input", "The request could not be understood.");
}
