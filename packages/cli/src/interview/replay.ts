import { readFile } from "node:fs/promises";
import { typedPath } from "@teamified/config/typed-path";
import { passes } from "@teamified/contracts/assessments";
import { AppError } from "@teamified/contracts/errors";
import { type ReplayableExport, replayableExportSchema } from "@teamified/contracts/interview-export";
import type { ScoringDifference } from "@teamified/hiring/assessments/compare-results";
import { replayInterview } from "@teamified/hiring/assessments/replay-interview";
import { canonicalJson } from "@teamified/interview/canonical-json";
import { createLocalAssessor } from "@teamified/interview/local/local-assessor";
import { BadInput } from "../bad-input.ts";
import { say, strong } from "../terminal.ts";

type Replay = Awaited<ReturnType<typeof replayInterview>>;

/**
 * `pnpm cli interview replay FILE [--json]`: scores an exported interview with the local assessor, without a
 * database or a key, and says whether the result stored in the file is the same. With `--json` one line of
 * canonical JSON: the same file gives the same bytes. Throws BadInput with a sentence for what does not do.
 */
export async function replayFromArguments(args: string[]): Promise<void> {
  const [path, ...more] = args.filter((argument) => argument !== "--json");
  if (path === undefined || more.length > 0)
    throw new BadInput("Usage: pnpm cli interview replay FILE [--json]");
  const file = await readExport(path);
  const replay = await replayInterview(createLocalAssessor(), file).catch((error: unknown) => {
    if (error instanceof AppError) throw new BadInput(`${path} cannot be replayed: ${error.message}`);
    throw error;
  });
  if (args.includes("--json")) {
    const { result, difference } = replay;
    const same = difference?.same ?? null;
    say(canonicalJson({ v: 1, interviewId: file.interviewId, same, result, difference }));
  } else sayReplay(file, replay);
}

async function readExport(path: string): Promise<ReplayableExport> {
  const text = await readFile(typedPath(path), "utf8").catch(() => {
    throw new BadInput(`${path} cannot be read.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadInput(`${path} is not JSON. Download the interview again from its report.`);
  }
  const parsed = replayableExportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue && issue.path.length > 0 ? ` at ${issue.path.join(".")}` : "";
  throw new BadInput(`${path} is not an exported interview${place}: ${issue?.message ?? "unknown content"}.`);
}

const scored = (score: number | null, range: [number, number] | null) =>
  score === null ? "not asked" : `${score}${range ? `, ${range[0]}–${range[1]}` : ""}`;

function sayReplay(file: ReplayableExport, { result, difference }: Replay): void {
  say(strong(`${file.role.title}, ${file.answers.length} answers`));
  say();
  const rows = (result.technical?.skills ?? []).map((skill) => [
    skill.title,
    scored(skill.score, skill.range),
    skill.level ?? "",
  ]);
  rows.push(["Overall", scored(result.overallScore, result.overallRange), ""]);
  rows.push(["How answers were given", `${result.integrityScore} of 100`, ""]);
  const width = Math.max(...rows.map(([title = ""]) => title.length));
  for (const [title = "", score = "", level = ""] of rows)
    say(`  ${title.padEnd(width)}  ${score.padEnd(20)} ${level}`.trimEnd());
  for (const flag of result.integrity?.flags ?? [])
    say(`  message ${flag.sequences.join(", ")}: ${flag.fact}`);
  say();
  say(verdict(file, difference));
}

function verdict(file: ReplayableExport, difference: ScoringDifference | null): string {
  if (difference === null) return "The file holds no stored result to compare with.";
  if (difference.same) return `The stored result (scoring ${file.stored?.scoring}) is the same.`;
  const changed = new Set(difference.provenance.flatMap((entry) => entry.changed));
  const why = changed.has("inputHash")
    ? " It was made from another input: the role, the resume or this file changed since."
    : changed.size > 0
      ? " It was made by another assessor."
      : "";
  const where = difference.outputs.length > 0 ? difference.outputs.join(", ") : "only where it came from";
  return `The stored result (scoring ${file.stored?.scoring}) differs in ${where} (of ${passes.join(", ")}).${why}`;
}
