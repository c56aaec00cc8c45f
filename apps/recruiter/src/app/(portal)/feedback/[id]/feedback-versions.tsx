import { Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { compareLines } from "./compare-lines.ts";

/** Every stored version, newest first, with what changed against the one before. */
export function FeedbackVersions({ revisions }: { revisions: Outputs["feedback"]["get"]["revisions"] }) {
  const newestFirst = revisions
    .map((revision, index) => ({
      ...revision,
      version: index + 1,
      before: revisions[index - 1]?.content ?? null,
    }))
    .reverse();
  return (
    <Panel title="Versions">
      <ol reversed className="divide-y divide-line">
        {newestFirst.map((revision) => (
          <li key={revision.version} className="py-2">
            <p>
              <strong className="font-medium">Version {revision.version}</strong> ·{" "}
              {revision.byName ?? "written automatically"} · <RelativeTime at={revision.at} />
            </p>
            {revision.before !== null && <Changes before={revision.before} after={revision.content} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Changes({ before, after }: { before: string; after: string }) {
  const lines = compareLines(before, after).filter((line) => line.kind !== "same" && line.text.trim() !== "");
  return (
    <details className="mt-1">
      <summary className="touch w-fit text-accent">What changed</summary>
      <ul className="mt-1 grid gap-1 break-words">
        {lines.length === 0 && <li className="text-muted">Only blank lines</li>}
        {lines.map((line) => (
          <li key={`${line.kind}-${line.at}`} className="border-line-strong border-l-2 pl-2">
            {line.kind === "removed" ? (
              <>
                <span className="sr-only">Removed: </span>
                <del className="text-muted">{line.text}</del>
              </>
            ) : (
              <>
                <span className="sr-only">Added: </span>
                <ins className="no-underline">{line.text}</ins>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
