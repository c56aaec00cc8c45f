import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { typedPath } from "@teamified/config/typed-path";
import { documentFailures, type ExtractResult, maxResumeBytes } from "@teamified/contracts/resumes";
import { detectKind } from "@teamified/documents/detect-kind";
import { createDocumentExtractor, type MeasuringExtractor } from "@teamified/documents/process-extractor";
import { createLocalReader } from "@teamified/resume/local-reader";
import { BadInput } from "../bad-input.ts";
import { describeParsed } from "./describe-parsed.ts";

const usage =
  "Usage: pnpm cli resume read FILE… [--no-text]\n       pnpm cli resume read --stdin [--no-text]   (a path a line)";
/** Files whose bytes are held at once, those that wait for a process included. */
const filesAhead = 4;

/**
 * `pnpm -s cli resume read`: reads documents as the product does and prints a JSON line for each, in the order they
 * were named: `{file, ok, kind, pages, chars, text, warnings, error, parsed, ms, peakMb}`. No database, no key. A
 * file that cannot be read is an answer like any other.
 */
export async function readResumesFromArguments(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    // `--no-text` is the name people know from elsewhere.
    options: { stdin: { type: "boolean", default: false }, "no-text": { type: "boolean", default: false } },
  });
  const files = values.stdin ? await listed(process.stdin) : positionals;
  if (files.length === 0) throw new BadInput(usage);
  const extractor = createDocumentExtractor();
  try {
    await inOrder(
      files,
      (file) => readFileAsResume(file, extractor, !values["no-text"]),
      async (line) => {
        if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
      },
    );
  } finally {
    await extractor.close();
  }
}

/** Works on some files ahead and hands the results over in order. */
async function inOrder<T>(
  files: readonly string[],
  work: (file: string) => Promise<T>,
  handOver: (result: T) => Promise<void>,
): Promise<void> {
  const started: Promise<T>[] = [];
  for (let at = 0; at < files.length; at++) {
    while (started.length < files.length && started.length < at + filesAhead)
      started.push(work(files[started.length] ?? ""));
    const next = started[at];
    if (next !== undefined) await handOver(await next);
    // What was printed is not held until the end.
    delete started[at];
  }
}

type CommandError = { code: string; message: string };

async function readFileAsResume(file: string, extractor: MeasuringExtractor, withText: boolean) {
  const base = {
    file,
    ok: false,
    kind: null,
    pages: 0,
    chars: 0,
    warnings: [],
    parsed: null,
    ms: 0,
    peakMb: 0,
  };
  const bytes = await loadBytes(typedPath(file));
  if ("code" in bytes) return { ...base, error: bytes };
  const verdict = detectKind(bytes.bytes);
  const kind = "kind" in verdict ? verdict.kind : null;
  const { result, milliseconds, peakMb } = await extractor.measure(bytes.bytes);
  const costs = { ms: milliseconds, peakMb };
  if (!result.ok) return { ...base, kind, ...costs, error: describeFailure(result) };
  const { document } = result;
  const { parsed, warnings } = await createLocalReader().read(document, new Date());
  const text = document.pages.map((page) => page.lines.join("\n")).join("\n\n");
  return {
    file,
    ok: true,
    kind: document.kind,
    pages: document.pages.length,
    chars: text.length,
    ...(withText ? { text } : {}),
    warnings: [...document.warnings, ...warnings],
    error: null,
    parsed: describeParsed(parsed),
    ...costs,
  };
}

async function loadBytes(path: string): Promise<{ bytes: Uint8Array } | CommandError> {
  try {
    const { size } = await stat(path);
    if (size > maxResumeBytes) {
      return {
        code: "file_too_large",
        message: "This file is larger than 10 MB. Save a smaller PDF, DOCX or DOC and try again.",
      };
    }
    return { bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return { code: "unreadable_file", message: `The file could not be opened (${reason}). Check its path.` };
  }
}

function describeFailure(result: ExtractResult & { ok: false }): CommandError {
  return { code: result.failure, message: documentFailures[result.failure] };
}

async function listed(input: NodeJS.ReadableStream): Promise<string[]> {
  const files: string[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== "") files.push(line.trim());
  }
  return files;
}
