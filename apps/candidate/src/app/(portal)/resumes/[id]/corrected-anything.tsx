"use client";

import { correctableFields } from "@teamified/contracts/resume-corrections";
import { RelativeTime } from "@teamified/ui/time";
import { BackButton } from "./corrected-note.tsx";
import type { CorrectableResume } from "./section.tsx";
import { useSaveCorrection } from "./use-save-correction.ts";

/** That and when the candidate corrected something, and the way back to what was read in all of it. */
export function CorrectedAnything({ resume }: { resume: CorrectableResume }) {
  const { save, isPending } = useSaveCorrection(resume.id);
  const { data, correctedAt } = resume;
  const isCorrected = Object.values(data).some(
    (part) =>
      typeof part === "object" &&
      part !== null &&
      (("by" in part && part.by === "candidate") || ("corrected" in part && part.corrected === true)),
  );
  if (!isCorrected || correctedAt === null) return null;
  return (
    <p className="mb-3 flex flex-wrap items-center gap-x-3 px-1.5 text-[0.9em]">
      <span>
        You corrected this <RelativeTime at={correctedAt} />.
      </span>
      <BackButton
        label="Use what was read everywhere"
        isPending={isPending}
        onBack={() =>
          void save({
            seen: correctedAt,
            reset: [...correctableFields],
            said: "Everything is as it was read.",
          })
        }
      />
    </p>
  );
}
