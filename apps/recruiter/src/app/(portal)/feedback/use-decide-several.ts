"use client";

import type { ViewedFeedback } from "@teamified/contracts/feedback";
import { useToast } from "@teamified/ui/toast";
import { useState } from "react";
import { trpc } from "../../../trpc/client.tsx";
import type { Outputs } from "../../../trpc/outputs.ts";
import { describeReleases } from "./[id]/describe-release.ts";
import { type Decision, describeOutcomes, type LeftOut, type Outcome } from "./describe-outcomes.ts";

/** What the API takes at a time (viewedFeedbacksSchema). */
const atOnce = 100;

type Released = Outputs["feedback"]["release"];
/** A feedback as it was seen, and the candidate that it is for. */
export type Subject = ViewedFeedback & { name: string };
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

  async function release(held: Pick<Subject, "id" | "version">[]): Promise<void> {
    const released: Released[] = [];
    // One after the other: each is a transaction of its own.
    for (const { id, version } of held) {
      await utils.client.feedback.release.mutate({ id, version, status: "held" }).then(
        (each) => released.push(each),
        () => {}, // Somebody edited it or decided about it since: that stands.
      );
    }
    const done = describeReleases(released);
    const left = held.length - released.length;
    if (done === null) {
      say("Nothing could be undone: somebody else has changed or decided it since.", { tone: "failed" });
    } else say(left === 0 ? done : `${done} ${left} had been changed or decided by somebody else since.`);
    await refresh();
  }

  async function decide(decision: Decision, about: readonly Subject[]): Promise<void> {
    const mutation = decision === "approve" ? approveMany : holdMany;
    const results: Outcome[] = [];
    setMissed(null);
    try {
      for (let start = 0; start < about.length; start += atOnce) {
        const items = about.slice(start, start + atOnce).map(({ name: _name, ...viewed }) => viewed);
        results.push(...(await mutation.mutateAsync({ items })).results);
      }
    } finally {
      // Of several calls the first ones may have got through.
      const { done, sentence, leftOut } = describeOutcomes(decision, results, about);
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
