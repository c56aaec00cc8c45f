"use client";

import { useMutation } from "@tanstack/react-query";
import type { AnswerInput } from "@teamified/contracts/interviews";
import { readApiError } from "@teamified/web/api-error";
import { useEffect, useRef, useState } from "react";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";

type Interview = Outputs["interview"]["get"];

/** Between two attempts while the portal cannot be reached; a network that comes back is tried at once. */
const againAfterMs = 8000;

/** One answer on its way; the last one counts, since the next may be sent before the one before has settled. */
type Listening = { answer: AnswerInput; isStored: boolean; page: AbortController };

/** The next question as far as the interviewer has said it. */
export type SpokenQuestion = { sequence: number; text: string };

/**
 * Sends answers so that each arrives once, and hears the next question as it is said. What did not get through is
 * sent again by itself with the same key; what was answered elsewhere brings the page to the current question. A
 * connection that is lost after the answer was stored loses nothing: the interview is read again, which goes on.
 */
export function useSendAnswer(id: string) {
  const utils = trpc.useUtils();
  // Stays through the attempts in between, so that the page does not flicker.
  const [notSentYet, setNotSentYet] = useState(false);
  const [stored, setStored] = useState(false);
  const [spoken, setSpoken] = useState<SpokenQuestion | null>(null);
  const listening = useRef<Listening | null>(null);

  const send = useMutation({
    // Offline it fails at once, and this page says so, instead of waiting in silence.
    networkMode: "always",
    mutationFn: async (answer: AnswerInput): Promise<Interview> => {
      const own: Listening = { answer, isStored: false, page: new AbortController() };
      listening.current = own;
      setStored(false);
      setSpoken(null);
      const { signal } = own.page;
      const events = await utils.client.interview.answerStream.mutate(answer, { signal });
      for await (const event of events) {
        switch (event.type) {
          case "stored":
            own.isStored = true;
            setStored(true);
            setNotSentYet(false);
            // A read that is under way does not know of the answer yet.
            await utils.interview.get.cancel({ id });
            utils.interview.get.setData({ id }, (known) => known && withAnswer(known, answer));
            break;
          case "words":
            if (listening.current !== own) break;
            setSpoken((before) => ({
              sequence: answer.questionSequence + 2,
              text: (before?.text ?? "") + event.text,
            }));
            break;
          case "done":
            return event.interview;
          default:
            event satisfies never;
        }
      }
      throw new Error("the connection ended before the question did");
    },
    onSuccess: (interview) => {
      // Messages are only ever added: whoever has more of them knows more.
      utils.interview.get.setData({ id }, (known) =>
        known && known.messages.length > interview.messages.length ? known : interview,
      );
      if (interview.status !== "in_progress") void utils.interview.list.invalidate();
    },
    onError: (error, answer) => {
      const { code } = readApiError(error);
      if (listening.current?.answer !== answer) return;
      const { isStored } = listening.current;
      setNotSentYet(code === "unavailable" && !isStored);
      if (isStored || code === "stale" || code === "conflict") {
        setSpoken(null);
        void utils.interview.get.invalidate({ id });
      }
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

  useEffect(
    () => () => {
      // Nobody reads on: the interviewer may stop. An answer still on its way is not held up.
      if (listening.current?.isStored) listening.current.page.abort();
    },
    [],
  );

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
    /** The question whose answer was sent last. */
    question: variables?.questionSequence ?? null,
    notSentYet,
    error: notSentYet || stored ? null : error,
    /** Null until the first words, and after a lost connection. */
    spoken,
  };
}

export type AnswerSender = ReturnType<typeof useSendAnswer>;

/** The interview with an answer that is stored and has no reply yet. */
function withAnswer(interview: Interview, answer: AnswerInput): Interview {
  if (interview.awaiting !== answer.questionSequence) return interview;
  return {
    ...interview,
    awaiting: null,
    messages: [
      ...interview.messages,
      {
        sequence: answer.questionSequence + 1,
        type: "candidate_response",
        text: answer.text,
        kind: null,
        createdAt: new Date(),
      },
    ],
  };
}
