"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { readApiError } from "@teamified/web/api-error";
import { useDebounced } from "../../../../show/use-debounced.ts";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import type { ViewedFeedback } from "./use-viewed-feedback.ts";

export type LiveMail = {
  mail: Outputs["feedback"]["get"]["mail"];
  /** Whether it shows a text that is not stored yet. */
  live: boolean;
  /** Why it could not be brought up to date, or null. */
  problem: string | null;
};

/**
 * The mail with a text that is being written, made by the server as the delivery makes it; `text` null for
 * the one of the version that was seen. While the next one is made the last one stays.
 *
 * @param base the version that the text began from: with another one stored, no mail would leave with it
 */
export function useLiveMail(seen: ViewedFeedback, text: string | null, base: number): LiveMail {
  const { id } = seen.viewed;
  const utils = trpc.useUtils();
  const rested = useDebounced(text);
  const wanted = text === null || rested === null || rested === seen.text ? null : rested;
  const query = useQuery({
    // The version too: the gaps and names of the mail are the stored ones.
    queryKey: ["feedback-preview", id, base, wanted],
    queryFn: ({ signal }) =>
      utils.client.feedback.preview.mutate({ id, version: base, content: wanted ?? "" }, { signal }),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // Each pause makes one: none of them needs to be remembered for long.
    gcTime: 30_000,
  });
  if (wanted === null) return { mail: seen.mail, live: false, problem: null };
  return {
    mail: query.data ?? seen.mail,
    live: true,
    problem: query.error ? readApiError(query.error).sentence : null,
  };
}
