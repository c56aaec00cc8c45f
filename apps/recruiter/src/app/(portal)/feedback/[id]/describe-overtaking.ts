import type { Outputs } from "../../../../trpc/outputs.ts";

/**
 * Who stored the newest version, as the beginning of a sentence and where: a person is not told of themselves by name.
 */
export function describeOvertaking({
  revisions,
  version,
}: Pick<Outputs["feedback"]["get"], "version"> & {
  revisions: readonly Pick<Outputs["feedback"]["get"]["revisions"][number], "byName" | "isOwn">[];
}): string {
  const newest = revisions.at(-1);
  if (newest?.byName === null)
    return `The candidate corrected the resume, and version ${version} was written`;
  return newest?.isOwn
    ? `You saved version ${version} in another tab`
    : `${newest?.byName ?? "Somebody"} saved version ${version}`;
}
