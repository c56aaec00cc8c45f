import { Panel } from "@teamified/ui/panel";
import { ScoreWithRange, SkillBars } from "@teamified/ui/score";
import type { Assessment } from "./interview-report.tsx";
import { difficultyWords, plural } from "./report-words.ts";
import { certaintyOf } from "./skill-boundaries.tsx";

/** The overall score with what it rests on, and each skill. */
export function SkillScores({ assessment }: { assessment: Assessment }) {
  const asked = assessment.skills.filter((skill) => skill.score !== null);
  const answers = asked.reduce((sum, skill) => sum + skill.answers, 0);
  return (
    <Panel id="scores" title="Scores">
      <div className="mb-5 border-line border-b pb-5">
        <p className="text-[1.35em]">
          <ScoreWithRange
            score={assessment.overallScore}
            range={assessment.overallRange}
            basis={`${plural(answers, "answer")} on ${plural(asked.length, "skill")}`}
          />
        </p>
        <p className="mt-2 max-w-prose text-muted">
          The overall score, of 100. In about 8 of 10 such interviews the true value lies in the range: two
          candidates whose ranges overlap are not told apart by it. Skills that were not asked about do not
          count.
        </p>
      </div>
      <SkillBars
        skills={assessment.skills.map((skill) => ({
          title: skill.title,
          score: skill.score,
          range: skill.range,
          note:
            skill.score === null
              ? `${Math.round(skill.weight * 100)} % of the role`
              : [
                  skill.level && difficultyWords[skill.level],
                  plural(skill.answers, "answer"),
                  certaintyOf(skill.boundaryCertainty),
                  `${Math.round(skill.weight * 100)} % of the role`,
                  samplesInWords(skill.samples),
                ]
                  .filter(Boolean)
                  .join(" · "),
        }))}
      />
    </Panel>
  );
}

/** How far a model's judgements of the same answers lay apart; the middle one counts. */
function samplesInWords(samples: number[] | undefined): string | null {
  if (samples === undefined || samples.length < 2) return null;
  const sorted = samples.map(Math.round).toSorted((a, b) => a - b);
  const areAlike = sorted[0] === sorted.at(-1);
  return `judged ${samples.length} times${areAlike ? " alike" : `: ${sorted.join(", ")}`}`;
}
