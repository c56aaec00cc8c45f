import { releaseGraceSeconds } from "@teamified/contracts/feedback";
import { formatSpan } from "@teamified/ui/format-span";

type Released = { status: "held" } | { status: "pending_approval"; deadline: "kept" | "grace" | "new" };

/** After a deadline that has passed, in words. */
export const graceWords = formatSpan(releaseGraceSeconds);

/** What became of feedback that was released, in a sentence. */
export function describeRelease(released: Released): string {
  if (released.status === "held") return "It is on hold again, as it was before it was rejected.";
  const sentences = {
    kept: "It waits again, in its earlier place, and leaves by itself at its earlier time.",
    grace: `It waits again. Its time had passed meanwhile, so it leaves by itself in ${graceWords}.`,
    new: "It waits again, with a new countdown.",
  };
  return sentences[released.deadline];
}

/** The same for several at once; null for none. */
export function describeReleases(released: readonly Released[]): string | null {
  const [only, ...others] = released;
  if (only === undefined) return null;
  if (others.length === 0) return describeRelease(only);
  const late = released.filter((each) => each.status !== "held" && each.deadline === "grace").length;
  const most = `${released.length} wait again, each until its earlier time.`;
  if (late === 0) return most;
  const whose =
    late === 1
      ? "One, whose time had passed, leaves by itself"
      : `${late}, whose time had passed, leave by themselves`;
  return `${most} ${whose} in ${graceWords}.`;
}
