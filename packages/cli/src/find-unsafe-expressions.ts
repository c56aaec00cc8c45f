import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { parseSync, Visitor } from "oxc-parser";
import { analyse } from "scslre";
import { root } from "./binary.ts";
import { say } from "./terminal.ts";
import { allowedExpressions } from "./unsafe-expressions.ts";

/**
 * Fails when an expression of ours can take more than linear time: exponential, or polynomial because a repetition is
 * tried again from each of its own characters ("Move"), or two repetitions share a stretch ("Trade", "Self"). Every
 * literal in `src` of every package and portal is looked at, and every expression that the modules over texts of people
 * put together when they are loaded. What is allowed is listed with its reason, and what is listed must still be there.
 */
type Expression = { file: string; source: string; flags: string };

/** Modules that build expressions from lists of words; they are loaded, since what they build stands nowhere. */
const builders = [
  "packages/contracts/src/instructions/find-instructions.ts",
  "packages/documents/src/reading-direction.ts",
  "packages/documents/src/section-title.ts",
  "packages/hiring/src/candidates/search-text.ts",
  "packages/resume/src/local-reader.ts",
  "packages/resume/src/local-writer.ts",
];
/** Longer ones are put together from others, which are looked at one by one. */
const longest = 8000;

function literals(): { expressions: Expression[]; built: Set<string> } {
  const expressions: Expression[] = [];
  const built = new Set<string>();
  for (const path of globSync("{packages,apps}/*/src/**/*.{ts,tsx}", { cwd: root })) {
    const text = readFileSync(`${root}/${path}`, "utf8");
    if (!text.includes("/") && !text.includes("RegExp")) continue;
    new Visitor({
      Literal(node) {
        if ("regex" in node && node.regex !== null)
          expressions.push({ file: path, source: node.regex.pattern, flags: node.regex.flags });
      },
      NewExpression({ callee }) {
        if (callee.type === "Identifier" && callee.name === "RegExp") built.add(path);
      },
    }).visit(parseSync(path, text).program);
  }
  return { expressions, built };
}

/** What is built while the modules are loaded, with the file that built it. */
async function builtExpressions(): Promise<Expression[]> {
  const expressions: Expression[] = [];
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget);
      // The first line names the error, the second this place.
      const caller = new Error().stack?.split("\n")[2] ?? "";
      const place = /file:\/\/[^\s:]+\.ts/u.exec(caller)?.[0];
      if (place !== undefined && !place.includes("/node_modules/") && made instanceof Native) {
        const file = relative(root, new URL(place).pathname);
        expressions.push({ file, source: made.source, flags: made.flags });
      }
      return made;
    },
  });
  try {
    for (const module of builders) await import(pathToFileURL(`${root}/${module}`).href);
  } finally {
    globalThis.RegExp = Native;
  }
  return expressions;
}

function faultsOf({ source, flags }: Expression): string[] {
  if (source.length > longest) return [];
  const { reports } = analyse({ source, flags });
  return reports.map(({ type, exponential }) => (exponential ? `${type}, exponential` : type));
}

const { expressions, built } = literals();
const loaded = await builtExpressions();
const unseen = [...built].filter((file) => !loaded.some((each) => each.file === file));
const used = new Set<string>();
let failed = 0;
for (const expression of [...expressions, ...loaded]) {
  const faults = faultsOf(expression);
  if (faults.length === 0) continue;
  const allowed = allowedExpressions.find(
    ({ file, source }) =>
      (file === expression.file || (file.endsWith("/") && expression.file.startsWith(file))) &&
      (source === null || source === expression.source),
  );
  if (allowed === undefined) {
    failed += 1;
    say(
      `${expression.file}: /${expression.source.slice(0, 120)}/ can take more than linear time (${[...new Set(faults)].join("; ")}).`,
    );
  } else used.add(`${allowed.file} ${allowed.source}`);
}
for (const file of unseen) {
  const allowed = allowedExpressions.find((each) => each.file === file && each.source === null);
  if (allowed !== undefined) used.add(`${allowed.file} ${allowed.source}`);
  else if (!allowedExpressions.some((each) => each.file.endsWith("/") && file.startsWith(each.file))) {
    failed += 1;
    say(
      `${file} builds an expression that nobody looks at: name the module in "builders", or say why it is safe in unsafe-expressions.ts.`,
    );
  }
}
for (const { file, source } of allowedExpressions) {
  if (used.has(`${file} ${source}`)) continue;
  failed += 1;
  say(
    `unsafe-expressions.ts allows ${source === null ? "what is in" : `/${source}/ in`} ${file}, which is not there any more.`,
  );
}
if (failed > 0)
  say(
    "Bound each repetition, or begin it where no character of it stands before: (?<!\\s)\\s+ instead of \\s+.",
  );
process.exit(failed === 0 ? 0 : 1);
