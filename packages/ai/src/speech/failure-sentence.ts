import type { ProviderError } from "../door/provider-error.ts";

const words: Record<ProviderError["outcome"], string> = {
  unusable: "gave an answer that could not be used",
  refused: "declined to answer",
  rate_limited: "was busy",
  rejected: "refused the request",
  timed_out: "did not answer in time",
  unavailable: "could not be reached",
  cancelled: "was asked to stop",
};

/** Why a provider did not do it, in a sentence for provenance and log. */
export const failureSentence = (provider: string, error: ProviderError): string =>
  `${provider} ${words[error.outcome]}.`;

export const budgetSentence = "Today's budget for models is spent.";
