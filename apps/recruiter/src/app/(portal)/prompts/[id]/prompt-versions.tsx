import { Panel } from "@teamified/ui/panel";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { Wording } from "./wording.tsx";

type Version = Outputs["model"]["prompt"]["versions"][number];

/** The versions of a prompt, when each was used, and the words of those that are no longer in use. */
export function PromptVersions({ versions }: { versions: Version[] }) {
  const past = versions.filter(({ isInUse }) => !isInUse);
  return (
    <Panel title="Versions and calls">
      <Table caption="Versions and the calls that used them">
        <thead>
          <tr>
            <Th>Version</Th>
            <Th className="text-right">Calls</Th>
            <Th className="text-right">Completed</Th>
            <Th className="text-right">Interviews</Th>
            <Th>First used</Th>
            <Th>Last used</Th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, isInUse, use }) => (
            <tr key={version}>
              <Th scope="row" className="whitespace-nowrap border-line py-2 font-normal text-ink">
                {version}
                {isInUse && <span className="text-muted"> in use</span>}
              </Th>
              {use === null ? (
                <Td colSpan={5} className="text-muted">
                  no calls in the last 90 days
                </Td>
              ) : (
                <>
                  <Td label="Calls" className="text-right">
                    {use.calls.toLocaleString("en")}
                  </Td>
                  <Td label="Completed" className="text-right">
                    {use.completed.toLocaleString("en")}
                  </Td>
                  <Td label="Interviews" className="text-right">
                    {use.interviews.toLocaleString("en")}
                  </Td>
                  <Td label="First used">
                    <RelativeTime at={use.firstAt} />
                  </Td>
                  <Td label="Last used">
                    <RelativeTime at={use.lastAt} />
                  </Td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {past.map(({ version, wording }) =>
        wording === null ? (
          <p key={version} className="mt-3 text-muted">
            The words of version {version} were not kept.
          </p>
        ) : (
          <details key={version} className="mt-3">
            <summary>The words of version {version}</summary>
            <div className="mt-2">
              <Wording label={`The words of version ${version}`}>{wording}</Wording>
            </div>
          </details>
        ),
      )}
    </Panel>
  );
}
