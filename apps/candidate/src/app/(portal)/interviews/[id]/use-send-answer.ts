"use client";

import type { AnswerInput } from "@teamified/contracts/interviews";
import { readApiError } from "@teamified/web/api-error";
import { useEffect, useState } from "react";
import { trpc } from "../../../../trpc/client.tsx";

/** Between two attempts while the portal cannot be reached; a network that comes back is tried at once. */
const againAfterMs = 8000;

/**
 * Sends answers so that each arrives once: what did not get through is sent again by itself with the same
 * key, and what was answered elsewhere brings the page to the current question.
 */
export function useSendAnswer(id: string) {
  const utils = trpc.useUtils();
  // Stays through the attempts in between, so that the page does not flicker.
  const [notSentYet, setNotSentYet] = useState(false);
  const send = trpc.interview.answer.useMutation({
    // Offline it fails at once, and this page says so, instead of waiting in silence.
    networkMode: "always",
    onSuccess: (interview) => {
      utils.interview.get.setData({ id }, interview);
      if (interview.status !== "in_progress") void utils.interview.list.invalidate();
    },
    onError: (error) => {
      const { code } = readApiError(error);
      setNotSentYet(code === "unavailable");
      if (code === "stale" || code === "conflict") void utils.interview.get.invalidate({ id });
    },
  });
  const { error, variables, mutate, reset, isPending } = send;

  useEffect(() => {
    if (!notSentYet || isPending || variables === undefined) return;
    const again = () => mutate(variables);
    const timer = setTimeout(again, againAfterMs);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [notSentYet, isPending, variables, mutate]);

  return {
    send: (answer: AnswerInput) => mutate(answer),
    retry: () => {
      if (variables !== undefined) mutate(variables);
    },
    /** The text was changed after a failure: what failed must not be sent by itself any more. */
    withdraw: () => {
      setNotSentYet(false);
      if (error !== null) reset();
    },
    sending: isPending,
    notSentYet,
    error: notSentYet ? null : error,
  };
}
