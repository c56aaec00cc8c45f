import type { ResumeWarning } from "@teamified/contracts/resumes";
import Link from "next/link";
import { thingsToKnow } from "./things-to-know.ts";

/** The way to a resume's document with everything beside it, and whether there is something to know of the file. */
export function BesideDocument({
  candidateId,
  id,
  warnings,
}: {
  candidateId: string;
  id: string;
  warnings: readonly ResumeWarning[];
}) {
  const { length } = thingsToKnow(warnings);
  return (
    <p>
      <Link href={`/candidates/${candidateId}/resumes/${id}`} className="link">
        Read it beside the document
      </Link>
      {length > 0 && (
        <span className="text-muted">
          {" "}
          · {length} {length === 1 ? "thing" : "things"} to know about this file
        </span>
      )}
    </p>
  );
}
