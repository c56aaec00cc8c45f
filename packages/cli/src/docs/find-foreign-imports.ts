import { dirname, join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/** The folder of the package that a file belongs to: `packages/db`, `apps/candidate`, or null outside of both. */
function packageOf(path: string): string | null {
  return /^(?:packages|apps)\/[^/]+/.exec(path)?.[0] ?? null;
}

/**
 * Relative imports that leave their package. They go around `exports` and the declared dependencies, so no rule sees
 * them; `@teamified/<package>/<file>` says the same and is checked.
 *
 * @param path of the file in the repository.
 * @returns the specifiers as they are written. Files outside of a package, such as the seed, may reach anywhere.
 */
export function findForeignImports(path: string, text: string): string[] {
  const own = packageOf(path);
  if (own === null || !text.includes("../")) return [];
  const specifiers: string[] = [];
  const note = (source: { value: unknown } | null | undefined): void => {
    if (typeof source?.value === "string" && source.value.startsWith(".")) specifiers.push(source.value);
  };
  new Visitor({
    ImportDeclaration({ source }) {
      note(source);
    },
    ExportNamedDeclaration({ source }) {
      note(source);
    },
    ExportAllDeclaration({ source }) {
      note(source);
    },
    ImportExpression({ source }) {
      note(source.type === "Literal" ? source : null);
    },
    TSImportType({ source }) {
      note(source);
    },
  }).visit(parseSync(path, text).program);
  return specifiers.filter((specifier) => packageOf(join(dirname(path), specifier)) !== own);
}
