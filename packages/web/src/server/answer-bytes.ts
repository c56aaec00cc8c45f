/**
 * Bytes that are there as a whole, or the part that was asked for (RFC 9110, one range): 206, and 416 for a part
 * behind their end. Players of Apple ask for two bytes first and play nothing from a server that sends everything. Several
 * ranges at once, or what is no range of bytes, get the whole.
 */
export function answerBytes(
  bytes: Uint8Array,
  { range, headers }: { range: string | null; headers: Record<string, string> },
): Response {
  const known = { ...headers, "accept-ranges": "bytes" };
  const part = partOf(range, bytes.byteLength);
  if (part === "unsatisfiable") {
    return new Response(null, {
      status: 416,
      headers: { ...known, "content-range": `bytes */${bytes.byteLength}`, "cache-control": "no-store" },
    });
  }
  const { start, end } = part ?? { start: 0, end: bytes.byteLength };
  return new Response(new Blob([new Uint8Array(bytes.subarray(start, end))]), {
    status: part === null ? 200 : 206,
    headers: {
      ...known,
      "content-length": String(end - start),
      ...(part && { "content-range": `bytes ${start}-${end - 1}/${bytes.byteLength}` }),
    },
  });
}

/** Whether a part is asked for, and not simply everything from the start on. */
export function asksForPart(range: string | null): boolean {
  return range !== null && /^bytes=(?!0-$)\d*-\d*$/.test(range) && range !== "bytes=-";
}

/** From `start` up to, but not including, `end`; null for the whole. */
function partOf(
  range: string | null,
  length: number,
): { start: number; end: number } | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const suffix = Math.min(Number(last), length);
    return suffix === 0 ? "unsatisfiable" : { start: length - suffix, end: length };
  }
  const start = Number(first);
  const end = last === "" ? length : Math.min(Number(last) + 1, length);
  if (last !== "" && Number(last) < start) return null;
  return start >= length ? "unsatisfiable" : { start, end };
}
