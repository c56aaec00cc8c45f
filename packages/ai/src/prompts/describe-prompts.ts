import type { PromptDescription } from "@teamified/contracts/model-calls";
import { fingerprintOf, prompts, schemaOf, wordingOf } from "./registry.ts";
import { pastWordings } from "./versions.ts";

/** All prompts as plain data, for pages: what is asked, with the wordings of earlier versions that were kept. */
export function describePrompts(): PromptDescription[] {
  return prompts.map((prompt) => ({
    id: prompt.id,
    version: prompt.version,
    task: prompt.task,
    purpose: prompt.purpose,
    system: prompt.system,
    input: schemaOf(prompt.input),
    output: prompt.output === null ? null : schemaOf(prompt.output),
    maxOutputTokens: prompt.maxOutputTokens,
    temperature: prompt.temperature,
    fingerprint: fingerprintOf(wordingOf(prompt)),
    past: pastOf(prompt.id),
  }));
}

function pastOf(id: string): PromptDescription["past"] {
  return Object.entries(pastWordings)
    .flatMap(([name, wording]) => {
      const [promptId, version] = name.split("@");
      return promptId === id ? [{ version: Number(version), wording }] : [];
    })
    .sort((a, b) => b.version - a.version);
}
