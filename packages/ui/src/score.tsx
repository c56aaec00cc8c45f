"use client";

import { useId, useState } from "react";
import { Button } from "./button.tsx";
import { Table, Td, Th } from "./table.tsx";

/** "72, 64–79" with the interval drawn under it and what it rests on; never a bare number. */
export function ScoreWithRange({
  score,
  range,
  basis,
}: {
  /** 0–100, or null where there is nothing to judge. */
  score: number | null;
  range: [number, number] | null;
  /** "6 answers" */
  basis: string;
}) {
  if (score === null || range === null) return <span className="text-muted">not asked</span>;
  const [low, high] = range.map(Math.round) as [number, number]; // a pair stays a pair
  return (
    <span className="inline-grid gap-1">
      <span className="tabular-nums">
        <strong className="font-semibold">{Math.round(score)}</strong>
        <span className="text-muted">
          , {low}–{high} · {basis}
        </span>
      </span>
      <Interval score={score} range={[low, high]} />
    </span>
  );
}

/** "Between 64 and 79 of 100", drawn as an interval without a point: for readers who get no single number. */
export function RangeBar({ range }: { range: [number, number] }) {
  const [low, high] = range.map(Math.round) as [number, number]; // a pair stays a pair
  return (
    <span className="grid gap-1">
      <span className="tabular-nums">
        {low === high ? `About ${low} of 100` : `Between ${low} and ${high} of 100`}
      </span>
      <Interval score={null} range={[low, high]} />
    </span>
  );
}

function Interval({ score, range: [low, high] }: { score: number | null; range: [number, number] }) {
  return (
    <span aria-hidden="true" className="relative block h-3 min-w-32">
      <span className="absolute inset-x-0 top-1.5 h-px bg-line-strong" />
      <span
        className="absolute top-[3px] h-1.5 rounded-full bg-accent"
        style={{ left: `${low}%`, width: `${Math.max(1, high - low)}%` }}
      />
      {score !== null && (
        <span
          className="absolute -top-0.5 h-4 w-[3px] -translate-x-1/2 rounded-full bg-ink ring-2 ring-surface"
          style={{ left: `${score}%` }}
        />
      )}
    </span>
  );
}

export type SkillBar = {
  title: string;
  score: number | null;
  range: [number, number] | null;
  /** "advanced · 3 answers" */
  note: string;
};

/** Skills as labelled intervals on one scale, with the table of the same figures behind one key. */
export function SkillBars({ skills }: { skills: SkillBar[] }) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <div>
      <div id={id}>
        {asTable ? (
          <Table caption="Scores by skill">
            <thead>
              <tr>
                <Th>Skill</Th>
                <Th>Score</Th>
                <Th>Range</Th>
                <Th>Rests on</Th>
              </tr>
            </thead>
            <tbody>
              {skills.map((skill) => (
                <tr key={skill.title}>
                  <Td>{skill.title}</Td>
                  <Td label="Score">{skill.score === null ? "not asked" : Math.round(skill.score)}</Td>
                  <Td label="Range">
                    {skill.range ? `${Math.round(skill.range[0])}–${Math.round(skill.range[1])}` : ""}
                  </Td>
                  <Td label="Rests on">{skill.note}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        ) : (
          <ul className="grid gap-3.5">
            {skills.map((skill) => (
              <li
                key={skill.title}
                className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(9rem,1fr)_2fr] sm:items-center"
              >
                <span>
                  {skill.title}
                  <span className="block text-[0.88em] text-muted">{skill.note}</span>
                </span>
                {skill.score === null || skill.range === null ? (
                  <span className="text-muted">not asked, and not held against anyone</span>
                ) : (
                  <span className="grid gap-1">
                    <span className="tabular-nums">
                      <strong className="font-semibold">{Math.round(skill.score)}</strong>
                      <span className="text-muted">
                        , {Math.round(skill.range[0])}–{Math.round(skill.range[1])}
                      </span>
                    </span>
                    <Interval score={skill.score} range={skill.range} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Button
        tone="quiet"
        size="small"
        className="mt-3"
        aria-controls={id}
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? "Show as bars" : "Show as a table"}
      </Button>
    </div>
  );
}
