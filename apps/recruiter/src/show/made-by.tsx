import type { MadeBy } from "@teamified/contracts/model-calls";
import { providerName } from "./model-words.ts";

/** Who did it, in the middle of a sentence: a model by its name, or our own rules and why it was them. */
export function MadeByWords({ by }: { by: MadeBy }) {
  return (
    <span title={`${by.model}, ${by.promptVersion}`}>
      {by.provider === "local"
        ? "rules, without a language model"
        : `${providerName(by.provider)}, ${by.model}`}
      {by.insteadOf !== undefined && ` (${by.insteadOf.replace(/(?<![.\s])[.\s]+$/, "")})`}
    </span>
  );
}
