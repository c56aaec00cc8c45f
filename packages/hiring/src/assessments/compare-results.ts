import {
  type IntegrityFlag,
  type Pass,
  type Provenance,
  passes,
  type ScoringResult,
  type SkillScore,
} from "@teamified/contracts/assessments";
import { canonicalJson } from "@teamified/interview/canonical-json";

type SkillResult = Pick<SkillScore, "score" | "range" | "level">;
type Origin = Pick<Provenance, "provider" | "model" | "promptVersion" | "inputHash">;
type Total = { score: number | null; range: [number, number] | null };

/** What one result says otherwise than another. Lists hold only what differs. */
export type ScoringDifference = {
  /** Whether outputs, totals and origins are the same to the byte; tokens and times are not compared. */
  same: boolean;
  /** Null when it is the same. */
  overall: { before: Total; after: Total } | null;
  /** Null when it is the same. */
  integrityScore: { before: number | null; after: number | null } | null;
  /** `before` or `after` is null for a skill that only one of the two has. */
  skills: { skill: string; title: string; before: SkillResult | null; after: SkillResult | null }[];
  flagsAdded: IntegrityFlag[];
  flagsRemoved: IntegrityFlag[];
  /** Passes whose output is not the same to the byte: scores, or only words and quotations. */
  outputs: Pass[];
  /** Passes that were made by another provider, model or version, or from another input. */
  provenance: { pass: Pass; before: Origin | null; after: Origin | null; changed: (keyof Origin)[] }[];
};

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** Compares two results of the same interview, the earlier with the later. */
export function compareResults(before: ScoringResult, after: ScoringResult): ScoringDifference {
  const outputs = passes.filter((pass) => !isSame(before[pass], after[pass]));
  const provenance = passes.flatMap((pass) => changedOrigin(pass, before, after));
  const total = ({ overallScore, overallRange }: ScoringResult): Total => ({
    score: overallScore,
    range: overallRange,
  });
  const overall = isSame(total(before), total(after)) ? null : { before: total(before), after: total(after) };
  const integrityScore =
    before.integrityScore === after.integrityScore
      ? null
      : { before: before.integrityScore, after: after.integrityScore };
  const [flagsBefore, flagsAfter] = [before.integrity?.flags ?? [], after.integrity?.flags ?? []];
  return {
    same: outputs.length === 0 && provenance.length === 0 && overall === null && integrityScore === null,
    overall,
    integrityScore,
    skills: changedSkills(before, after),
    flagsAdded: missingFrom(flagsBefore, flagsAfter),
    flagsRemoved: missingFrom(flagsAfter, flagsBefore),
    outputs,
    provenance,
  };
}

/** The flags of `all` that `known` does not have just so. */
function missingFrom(known: IntegrityFlag[], all: IntegrityFlag[]): IntegrityFlag[] {
  const there = new Set(known.map(canonicalJson));
  return all.filter((flag) => !there.has(canonicalJson(flag)));
}

function changedSkills(before: ScoringResult, after: ScoringResult): ScoringDifference["skills"] {
  const [earlier, later] = [before, after].map(
    (result) => new Map((result.technical?.skills ?? []).map((skill) => [skill.skill, skill])),
  );
  const titles = new Map([...(earlier ?? []), ...(later ?? [])].map(([key, { title }]) => [key, title]));
  const found = (skill: SkillScore | undefined): SkillResult | null =>
    skill ? { score: skill.score, range: skill.range, level: skill.level } : null;
  return [...titles]
    .map(([skill, title]) => ({
      skill,
      title,
      before: found(earlier?.get(skill)),
      after: found(later?.get(skill)),
    }))
    .filter((entry) => !isSame(entry.before, entry.after));
}

function changedOrigin(
  pass: Pass,
  before: ScoringResult,
  after: ScoringResult,
): ScoringDifference["provenance"] {
  const origin = (made: Provenance | undefined): Origin | null =>
    made
      ? {
          provider: made.provider,
          model: made.model,
          promptVersion: made.promptVersion,
          inputHash: made.inputHash,
        }
      : null;
  const [a, b] = [origin(before.provenance[pass]), origin(after.provenance[pass])];
  const fields = ["provider", "model", "promptVersion", "inputHash"] as const;
  const changed = fields.filter((field) => a?.[field] !== b?.[field]);
  return changed.length === 0 ? [] : [{ pass, before: a, after: b, changed }];
}
