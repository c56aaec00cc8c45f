import {
  type EffectiveResume,
  type ResumeCorrections,
  resumeCorrectionsSchema,
} from "@teamified/contracts/resume-corrections";
import { type ParsedResume, parsedResumeSchema } from "@teamified/contracts/resumes";
import { applyCorrections } from "@teamified/resume/apply-corrections";
import { correctedResume } from "@teamified/resume/corrected-resume";

/** The columns that {@link readData} needs. */
export const dataColumns = { parsedData: true, corrections: true, correctedAt: true } as const;

type DataRow = { parsedData: unknown; corrections: unknown; correctedAt: Date | null };

/**
 * What the candidate put right; null when it is all as it was read. A field that was stored under rules less strict than
 * today's is as it was read, so that the others still hold and the page opens; the row keeps it.
 */
export function storedCorrections(corrections: unknown): ResumeCorrections | null {
  if (corrections === null) return null;
  const whole = resumeCorrectionsSchema.safeParse(corrections);
  if (whole.success) return whole.data;
  const left = Object.entries(Object(corrections)).filter(
    ([field, value]) => resumeCorrectionsSchema.safeParse({ [field]: value }).success,
  );
  return resumeCorrectionsSchema.parse(Object.fromEntries(left));
}

/**
 * What was read, and what holds after the candidate's corrections; both null while nothing was read. Roles that go
 * on are counted until the last correction, so that the same state always says the same.
 */
export function readData(
  row: DataRow,
  now: Date,
): { parsed: ParsedResume | null; data: EffectiveResume | null } {
  if (row.parsedData === null) return { parsed: null, data: null };
  const parsed = parsedResumeSchema.parse(row.parsedData);
  return {
    parsed,
    data: applyCorrections(parsed, storedCorrections(row.corrections), row.correctedAt ?? now),
  };
}

/**
 * The resume as the candidate put it right, in the shape in which it was read: what feedback and scoring are made from;
 * null while nothing was read. Whoever reads `parsedData` for anything else than to show what was read calls this or
 * {@link readData}.
 */
export function readCorrected(row: DataRow, now: Date): ParsedResume | null {
  if (row.parsedData === null) return null;
  return correctedResume(
    parsedResumeSchema.parse(row.parsedData),
    storedCorrections(row.corrections),
    row.correctedAt ?? now,
  );
}
