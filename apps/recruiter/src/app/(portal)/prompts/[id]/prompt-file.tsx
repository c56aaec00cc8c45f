"use client";

import { PageHeader, Panel } from "@teamified/ui/panel";
import { Loaded } from "@teamified/web/client/loaded";
import { BackLink } from "../../../../show/back-link.tsx";
import { ForAdmins } from "../../../../show/for-admins.tsx";
import { taskWords } from "../../../../show/model-words.ts";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { PromptResults } from "./prompt-results.tsx";
import { PromptVersions } from "./prompt-versions.tsx";
import { Wording } from "./wording.tsx";

/** One prompt: its words, what goes along, what comes back, and where it was used. */
export function PromptFile({ id }: { id: string }) {
  return (
    <ForAdmins
      permission="prompt.read"
      heading="Prompt"
      title="Prompts are for admins"
      what="To learn what models are told"
    >
      <OnePrompt id={id} />
    </ForAdmins>
  );
}

function OnePrompt({ id }: { id: string }) {
  const query = trpc.model.prompt.useQuery({ id });
  return (
    <Loaded title="Prompt" query={query}>
      {(prompt) => (
        <>
          <PageHeader
            back={<BackLink href="/prompts">Prompts</BackLink>}
            title={prompt.id}
            lead={prompt.purpose}
          />
          <div className="grid grid-cols-1 gap-5">
            <Facts prompt={prompt} />
            <Panel title="The words">
              <Wording label="The words of the prompt">{prompt.system}</Wording>
            </Panel>
            <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
              <Panel title="What goes along, as data">
                <Wording label="The shape of the data">{prompt.input}</Wording>
              </Panel>
              <Panel title="What comes back">
                {prompt.output === null ? (
                  <p>Plain words.</p>
                ) : (
                  <Wording label="The shape of the answer">{prompt.output}</Wording>
                )}
              </Panel>
            </div>
            <PromptVersions versions={prompt.versions} />
            <PromptResults results={prompt.results} total={prompt.totalResults} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Facts({ prompt }: { prompt: Outputs["model"]["prompt"] }) {
  const facts = [
    ["Version", String(prompt.version)],
    ["Task", taskWords[prompt.task].title],
    ["Longest answer", `${prompt.maxOutputTokens.toLocaleString("en")} tokens`],
    ["Temperature", prompt.temperature === null ? "the provider’s own" : String(prompt.temperature)],
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="text-[0.93em] text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className="min-w-0">
        <dt className="text-[0.93em] text-muted">SHA-256 of the wording</dt>
        <dd className="break-all font-mono text-[0.93em]">{prompt.fingerprint}</dd>
      </div>
    </dl>
  );
}
