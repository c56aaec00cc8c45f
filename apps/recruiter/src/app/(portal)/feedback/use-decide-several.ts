"use client";

import { useToast } from "@teamified/ui/toast";
import { useState } from "react";
import { trpc } from "../../../trpc/client.tsx";
import { type Decision, describeOutcomes, type LeftOut, type Outcome } from "./describe-outcomes.ts";

/** What the API takes at a time (feedbackIdsSchema). */
const atOnce = 100;

/** A feedback and the candidate that it is for. */
export type Subject = { id: string; name: string };
export type Missed = { decision: Decision; asked: number; leftOut: LeftOut[] };

/**
 * Approves or holds several. What it reached is said in a message, which can undo a hold for as long as it
 * stands; an approval has no undo, here as on the page of one, because its mail leaves at once: it is asked
 * for first. What somebody else was faster with is kept in `missed` until it is put away.
 */
export function useDecideSeveral() {
  const utils = trpc.useUtils();
  const say = useToast();
  const [missed, setMissed] = useState<Missed | null>(null);
  const refresh = () => Promise.all([utils.feedback.invalidate(), utils.dashboard.invalidate()]);
  const approveMany = trpc.feedback.approveMany.useMutation();
  const holdMany = trpc.feedback.holdMany.useMutation();

  async function release(ids: string[]): Promise<void> {
    let back = 0;
    // One after the other: each is a transaction of its own.
    for (const id of ids) {
      await utils.client.feedback.release.mutate({ id }).then(
        () => (back += 1),
        () => {}, // Somebody decided about it since: what they decided stands.
      );
    }
    if (back === 0) say("Nothing could be undone: somebody else has decided since.", { tone: "failed" });
    else {
      const most =
        back === ids.length ? "" : ` ${ids.length - back} had been decided by somebody else since.`;
      say(`${back === 1 ? "It waits" : `${back} wait`} again, with a new countdown.${most}`);
    }
    await refresh();
  }

  async function decide(decision: Decision, about: readonly Subject[]): Promise<void> {
    const mutation = decision === "approve" ? approveMany : holdMany;
    const results: Outcome[] = [];
    setMissed(null);
    try {
      for (let start = 0; start < about.length; start += atOnce) {
        const ids = about.slice(start, start + atOnce).map(({ id }) => id);
        results.push(...(await mutation.mutateAsync({ ids })).results);
      }
    } finally {
      // Of several calls the first ones may have got through.
      const names = new Map(about.map(({ id, name }) => [id, name]));
      const { done, sentence, leftOut } = describeOutcomes(decision, results, names);
      if (sentence) say(sentence, decision === "hold" ? { undo: () => void release(done) } : {});
      if (leftOut.length > 0) setMissed({ decision, asked: results.length, leftOut });
      await refresh();
    }
  }

  return {
    /** Rejects when the call failed; `error` says why. */
    decide,
    pending: approveMany.isPending ? ("approve" as const) : holdMany.isPending ? ("hold" as const) : null,
    error: approveMany.error ?? holdMany.error,
    forget: () => {
      approveMany.reset();
      holdMany.reset();
    },
    missed,
    putAway: () => setMissed(null),
  };
}
