import { certaintyIn } from "@teamified/contracts/assessments";
import { Panel } from "@teamified/ui/panel";
import { Table, Td, Th } from "@teamified/ui/table";
import type { Assessment } from "./interview-report.tsx";
import { plural } from "./report-words.ts";

const boundaryWords: Record<Assessment["boundaryMap"][string], string> = {
  not_reached: "The interview did not get there",
  warmup: "Answers fail more often than not from warm-up questions on",
  standard: "Warm-up questions hold; standard ones fail more often than not",
  advanced: "Standard questions hold; advanced ones fail more often than not",
  beyond_advanced: "Holds beyond the hardest questions that are asked",
};

const certaintyWords = { high: "certain", medium: "likely", low: "between two levels" } as const;

/** How certain a boundary is, in the one word that the report has for it, with the number that it comes from. */
export function certaintyOf(probability: number | null): string {
  if (probability === null) return "–";
  // Never 100: the model has its own error. The space does not break.
  const share = `${Math.min(99, Math.round(probability * 100))}\u00a0%`;
  return `${certaintyWords[certaintyIn(probability)]} (${share})`;
}

/** How far each skill holds, in words. */
export function SkillBoundaries({ assessment }: { assessment: Assessment }) {
  return (
    <Panel title="How far each skill holds">
      <Table caption="How far each skill holds">
        <thead>
          <tr>
            <Th>Skill</Th>
            <Th>Found</Th>
            <Th>How certain</Th>
            <Th>Rests on</Th>
          </tr>
        </thead>
        <tbody>
          {assessment.skills.map((skill) => (
            <tr key={skill.skill}>
              <Th scope="row" className="border-line py-2 font-normal text-ink">
                {skill.title}
              </Th>
              <Td label="Found">{boundaryWords[assessment.boundaryMap[skill.skill] ?? "not_reached"]}</Td>
              <Td label="How certain" className="text-muted">
                {certaintyOf(skill.boundaryCertainty)}
              </Td>
              <Td label="Rests on" className="text-muted">
                {skill.answers === 0 ? "not asked" : plural(skill.answers, "answer")}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
