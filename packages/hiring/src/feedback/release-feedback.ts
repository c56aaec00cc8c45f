import { releaseGraceSeconds, type ViewedFeedback } from "@teamified/contracts/feedback";
import type { Deps, RecruiterActor } from "../deps.ts";
import { changeFeedback } from "./change-feedback.ts";

/** What became of released feedback. `deadline` says whether `autoSendAt` is the earlier one. */
export type Released =
  | { status: "pending_approval"; autoSendAt: Date; deadline: "kept" | "grace" | "new" }
  | { status: "held" };

/**
 * Undoes a rejection or a hold: the feedback is again what it was before. What had been on hold when it was
 * rejected is on hold again, by whom and since when it was. Everything else counts down again to the deadline
 * that it had, which is also its place in the queue; when that has passed, it leaves after
 * `releaseGraceSeconds`. Rows without a stored deadline get a new one.
 *
 * Throws `not_found`, and `stale` when another version or state is there than the one that was seen.
 */
export async function releaseFeedback(
  deps: Deps,
  actor: RecruiterActor,
  input: ViewedFeedback,
): Promise<Released> {
  const now = deps.clock.now();
  let released: Released = { status: "held" };
  await changeFeedback(deps, actor, {
    viewed: input,
    from: ["held", "rejected"],
    data: (row) => {
      released = stateBefore(row, now, deps.settings.feedbackAutoSendAfterSeconds);
      const noRejection = { rejectedAt: null, rejectedById: null, rejectedReason: null };
      return released.status === "held"
        ? { status: "held", ...noRejection }
        : {
            status: "pending_approval",
            autoSendAt: released.autoSendAt,
            stoppedAutoSendAt: null,
            heldAt: null,
            heldById: null,
            ...noRejection,
          };
    },
    action: "feedback.released",
    and: async (tx) => {
      if (released.status === "held") return;
      const afterSeconds = Math.max(1, Math.ceil((released.autoSendAt.getTime() - now.getTime()) / 1000));
      await deps.enqueue(tx, "feedback.send", { feedbackId: input.id }, { key: input.id, afterSeconds });
    },
  });
  return released;
}

function stateBefore(
  row: { status: string; heldAt: Date | null; stoppedAutoSendAt: Date | null },
  now: Date,
  newSeconds: number,
): Released {
  if (row.status === "rejected" && row.heldAt !== null) return { status: "held" };
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const status = "pending_approval";
  if (row.stoppedAutoSendAt === null) return { status, autoSendAt: after(newSeconds), deadline: "new" };
  return row.stoppedAutoSendAt > now
    ? { status, autoSendAt: row.stoppedAutoSendAt, deadline: "kept" }
    : { status, autoSendAt: after(releaseGraceSeconds), deadline: "grace" };
}
