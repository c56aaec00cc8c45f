import type { EffectiveResume } from "@teamified/contracts/resume-corrections";

/** Years of experience, counted from the dates of the roles, and what they were before the roles were corrected. */
export function Experience({ years }: { years: EffectiveResume["experienceYears"] }) {
  if (years.value === null && years.read === null) return null;
  return (
    <p className="mt-1 px-1.5 text-[0.88em] text-muted">
      {years.value === null ? "No dates, so no years of experience" : `${inYears(years.value)} of experience`}
      {years.value !== null && ", counted from these dates"}
      {years.by === "candidate" && (
        <>
          {" "}
          · was: <s>{years.read === null ? "no dates" : inYears(years.read)}</s>
        </>
      )}
    </p>
  );
}

function inYears(years: number): string {
  return `${years.toLocaleString("en")} ${years === 1 ? "year" : "years"}`;
}
