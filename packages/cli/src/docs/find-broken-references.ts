/** Where a document points, and what tells whether the target exists. Paths are relative to the repository. */
export type Repository = {
  /** Whether a file or folder exists. */
  exists: (path: string) => boolean;
  /** The text of a document, or null where there is none. */
  read: (path: string) => string | null;
  /** Names of our packages, without the scope. */
  packages: readonly string[];
  /** What may follow `pnpm`, and the first words that may follow `pnpm cli` and `pnpm bench`. */
  commands: { scripts: readonly string[]; cli: readonly string[]; bench: readonly string[] };
};

/** Commands of pnpm itself that the documents use. */
const builtIn = ["exec", "install", "run", "add", "dlx"];
const topLevel = /^(?:packages|apps|docs|prisma|\.github|\.ci)\//;

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .replace(/`|\*|\[([^\]]{0,200})\]\([^)]{0,400}\)/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

function anchorsIn(text: string): Set<string> {
  const headings = text.split("\n").filter((line) => /^#{1,6} /.test(line));
  return new Set(headings.map((line) => anchorOf(line.replace(/^#{1,6} /, ""))));
}

/** `a/{b,c}.ts` names `a/b.ts` and `a/c.ts`. */
function expandBraces(path: string): string[] {
  const braces = /\{([^{}]{0,200})\}/.exec(path);
  if (braces?.[1] === undefined) return [path];
  const { 0: whole, 1: inside, index } = braces;
  return inside
    .split(",")
    .flatMap((each) => expandBraces(`${path.slice(0, index)}${each}${path.slice(index + whole.length)}`));
}

/** The folder before the first placeholder (`<noun>`, `*`, `[id]` counts as itself), where a path has one. */
function certainPart(path: string): string {
  const at = path.search(/[<*]/);
  return at < 0 ? path : path.slice(0, path.lastIndexOf("/", at) + 1);
}

/** The places that a path in a document may mean: as written, or `package/file` for a file in `src` of that package. */
function candidatesOf(path: string, packages: readonly string[]): string[] | null {
  const certain = certainPart(path).replace(/\/$/, "");
  if (topLevel.test(path)) return [certain, `${certain}.ts`, `${certain}.tsx`];
  const [name = "", ...rest] = certain.split("/");
  if (!packages.includes(name) || !path.includes("/")) return null;
  const inside = rest.join("/");
  const bases = [
    `packages/${name}/src/${inside}`,
    `packages/${name}/${inside}`,
    `apps/${name}/src/${inside}`,
  ];
  return bases.flatMap((base) => [base, `${base}.ts`, `${base}.tsx`]);
}

function brokenPath(written: string, { packages, exists }: Repository): boolean {
  if (!/^[\w@.{},<>*()[\]/-]{3,200}$/.test(written) || written.endsWith("-")) return false;
  return expandBraces(written).some((path) => {
    const candidates = candidatesOf(path, packages);
    return candidates !== null && !candidates.some((each) => exists(each.replace(/\/$/, "")));
  });
}

function brokenCommand(command: string, { commands }: Repository): boolean {
  const words = command.trim().split(/\s+/);
  const [first = "", ...rest] = words[0] === "npx" ? words.slice(words[1] === "--yes" ? 2 : 1) : words;
  if (!/^pnpm(?:@\d+)?$/.test(first)) return false;
  const [script = "", name = ""] = rest.filter((word) => word !== "-s");
  if (script === "" || !/^[a-z]/.test(script)) return false;
  if (![...commands.scripts, ...builtIn].includes(script)) return true;
  if (!/^[a-z]+$/.test(name)) return false;
  if (script === "cli") return !commands.cli.includes(name);
  if (script === "bench") return !commands.bench.includes(name);
  return false;
}

/**
 * What a Markdown document names and the repository does not have: links to files and headings, paths between
 * backticks (`packages/db/src/client.ts`, or `db/client` for short), and `pnpm` commands between backticks or in a
 * fenced block.
 *
 * @param path of the document, so that its links can be followed.
 * @returns each broken reference as it is written, without repetitions.
 */
export function findBrokenReferences(path: string, text: string, repository: Repository): string[] {
  const broken = new Set<string>();
  const folder = path.split("/").slice(0, -1);
  for (const [, target = ""] of text.matchAll(/\]\(([^()\s]{1,300})\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [file = "", anchor] = target.split("#");
    const parts = file === "" ? path.split("/") : [...folder];
    for (const part of file === "" ? [] : file.split("/")) {
      if (part === "..") parts.pop();
      else if (part !== ".") parts.push(part);
    }
    const found = parts.join("/").replace(/\/$/, "");
    if (!repository.exists(found)) broken.add(target);
    else if (anchor !== undefined && !anchorsIn(repository.read(found) ?? "").has(anchor)) broken.add(target);
  }
  const fenced = [...text.matchAll(/```(?:sh|bash)?\n([\s\S]{0,5000}?)```/g)].flatMap(([, block = ""]) =>
    block.split("\n"),
  );
  const inline = [...text.replace(/```[\s\S]{0,20000}?```/g, "").matchAll(/`([^`]{1,300})`/g)].map(
    ([, code = ""]) => code.replace(/\s+/g, " "),
  );
  for (const code of inline) if (brokenPath(code, repository)) broken.add(code);
  for (const code of [...inline, ...fenced]) if (brokenCommand(code, repository)) broken.add(code.trim());
  return [...broken];
}
