import type { Difficulty } from "@teamified/contracts/roles";
import { RangeBar } from "@teamified/ui/score";
import type { Outputs } from "../../../../../trpc/outputs.ts";

type Skill = Outputs["interview"]["result"]["skills"][number];

const levelInWords: Record<Difficulty, string> = {
  warmup: "the basics",
  standard: "everyday work",
  advanced: "difficult questions",
};

/** Each skill as a range, what it rests on, and why; never as a single number. */
export function SkillRanges({ skills }: { skills: Skill[] }) {
  const asked = skills.filter((skill) => skill.range !== null);
  const notAsked = skills.filter((skill) => skill.range === null);
  return (
    <div className="grid gap-6">
      {asked.length > 0 && (
        <p className="text-muted">
          A range, because a conversation cannot tell more exactly: the more answers, the narrower it gets.
        </p>
      )}
      <ul className="grid gap-7">
        {asked.map((skill) => (
          <li key={skill.title} className="grid gap-2">
            <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)] sm:items-center">
              <div>
                <p className="font-medium">{skill.title}</p>
                <p className="text-[0.88em] text-muted">
                  {skill.answers} answer{skill.answers === 1 ? "" : "s"}
                  {skill.level && ` · at home in ${levelInWords[skill.level]}`}
                </p>
              </div>
              {skill.range && <RangeBar range={skill.range} />}
            </div>
            {skill.why && <p>{skill.why}</p>}
          </li>
        ))}
      </ul>
      {notAsked.length > 0 && (
        <p className="text-muted">
          Not asked this time, so not held against you:{" "}
          {new Intl.ListFormat("en").format(notAsked.map((skill) => skill.title))}.
        </p>
      )}
    </div>
  );
}
