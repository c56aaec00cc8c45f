"use client";

import { Button } from "@teamified/ui/button";
import { Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { Problem } from "@teamified/web/client/problem";
import { useId, useState } from "react";
import { MadeByWords } from "../../../../show/made-by.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { useRestoreVersion } from "./use-restore-version.ts";
import type { ViewedFeedback } from "./use-viewed-feedback.ts";
import { VersionChanges } from "./version-changes.tsx";

type Feedback = Outputs["feedback"]["get"];
type Revision = Feedback["revisions"][number];

/** Every stored version: who and when, what any two differ in, and the way back to an older one. */
export function FeedbackVersions({
  feedback,
  seen,
  mayRestore,
}: {
  feedback: Feedback;
  seen: ViewedFeedback;
  mayRestore: boolean;
}) {
  const { revisions } = feedback;
  const restore = useRestoreVersion(feedback, seen);
  return (
    <Panel title="Versions">
      <ol reversed className="divide-y divide-line">
        {revisions
          .map((revision, index) => ({ revision, version: index + 1 }))
          .reverse()
          .map(({ revision, version }) => (
            <li key={version} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <p>
                <strong className="font-medium">Version {version}</strong> · {authorOf(revision)}
                {revision.madeBy && (
                  <>
                    {" "}
                    by <MadeByWords by={revision.madeBy} />
                  </>
                )}{" "}
                · <RelativeTime at={revision.at} />
              </p>
              {version === revisions.length ? (
                <span className="text-muted">in force</span>
              ) : (
                mayRestore && (
                  <Button
                    tone="secondary"
                    size="small"
                    aria-label={`Restore version ${version}`}
                    pending={restore.pending === version ? "Restoring …" : null}
                    onClick={() => restore.restore(version, revision.content)}
                  >
                    Restore
                  </Button>
                )
              )}
            </li>
          ))}
      </ol>
      <Problem error={restore.error} />
      {revisions.length > 1 && <Comparison key={revisions.length} revisions={revisions} />}
    </Panel>
  );
}

function authorOf(revision: Revision): string {
  return revision.byName ?? "written automatically";
}

/** Any two versions side by side; at first the newest with the one before it. */
function Comparison({ revisions }: { revisions: Revision[] }) {
  const [from, setFrom] = useState(revisions.length - 1);
  const [to, setTo] = useState(revisions.length);
  const before = revisions[from - 1];
  const after = revisions[to - 1];
  const versions = revisions.map((revision, index) => ({ version: index + 1, author: authorOf(revision) }));
  return (
    <div className="mt-2 border-line border-t pt-3">
      <div className="mb-3 flex flex-wrap items-end gap-x-3 gap-y-2">
        <VersionChoice label="What changed from" value={from} onChange={setFrom} versions={versions} />
        <VersionChoice label="to" value={to} onChange={setTo} versions={versions} />
      </div>
      {before && after && <VersionChanges before={before.content} after={after.content} />}
    </div>
  );
}

function VersionChoice({
  label,
  value,
  versions,
  onChange,
}: {
  label: string;
  value: number;
  versions: { version: number; author: string }[];
  onChange: (version: number) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-baseline gap-2">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        className="touch max-w-full rounded-md border border-line-strong bg-surface px-2 py-1 text-ink"
      >
        {versions.map(({ version, author }) => (
          <option key={version} value={version}>
            version {version}, {author}
          </option>
        ))}
      </select>
    </div>
  );
}
