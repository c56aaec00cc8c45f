import { Table, Td, Th } from "@teamified/ui/table";
import { MessageLink } from "./evidence-quotes.tsx";
import type { Report } from "./interview-report.tsx";
import { difficultyWords, flagWords, passWords } from "./report-words.ts";

type Difference = NonNullable<Report["scorings"][number]["difference"]>;
type Skill = NonNullable<Difference["skills"][number]["before"]>;

const originWords: Record<Difference["provenance"][number]["changed"][number], string> = {
  provider: "another provider",
  model: "another model",
  promptVersion: "another version",
  inputHash: "another input",
};

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** What a later result says otherwise than the one before it. */
export function ScoringChanges({ difference }: { difference: Difference }) {
  if (difference.same) return <p>Nothing changed: the same scores, facts and words, from the same input.</p>;
  const rows = rowsOf(difference);
  const { flagsAdded, flagsRemoved, outputs, provenance } = difference;
  return (
    <div className="grid gap-4">
      {rows.length === 0 ? (
        <p>No score changed.</p>
      ) : (
        <Table caption="Scores before and after">
          <thead>
            <tr>
              <Th>What</Th>
              <Th>Before</Th>
              <Th>After</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.title}>
                <Th scope="row" className="border-line py-2 font-normal text-ink">
                  {row.title}
                </Th>
                <Td label="Before" className="text-muted tabular-nums">
                  {row.before}
                </Td>
                <Td label="After" className="tabular-nums">
                  {row.after}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Flags title="Noticed now and not before" flags={flagsAdded} />
      <Flags title="Noticed before and not now" flags={flagsRemoved} />
      {[...originsOf(provenance)].map(([origin, parts]) => (
        <p key={origin} className="text-muted">
          Made with {origin}: {list.format(parts)}.
        </p>
      ))}
      {rows.length + flagsAdded.length + flagsRemoved.length === 0 && outputs.length > 0 && (
        <p className="text-muted">
          Other words or quotations: {list.format(outputs.map((pass) => passWords[pass]))}.
        </p>
      )}
    </div>
  );
}

function Flags({ title, flags }: { title: string; flags: Difference["flagsAdded"] }) {
  if (flags.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="list-disc pl-5">
        {flags.map((flag) => (
          <li key={`${flag.type}-${flag.sequences.join("-")}-${flag.fact}`}>
            {flagWords[flag.type]}, <MessageLink sequence={flag.sequences[0] ?? 1} />: {flag.fact}
          </li>
        ))}
      </ul>
    </div>
  );
}

function rowsOf({ overall, integrityScore, skills }: Difference) {
  const number = (value: number | null) => (value === null ? "not made" : `${Math.round(value)} of 100`);
  return [
    ...(overall ? [{ title: "Overall", before: words(overall.before), after: words(overall.after) }] : []),
    ...skills.map((skill) => ({
      title: skill.title,
      before: skill.before ? words(skill.before) : "not part of the role",
      after: skill.after ? words(skill.after) : "not part of the role",
    })),
    ...(integrityScore
      ? [
          {
            title: "How the answers were given",
            before: number(integrityScore.before),
            after: number(integrityScore.after),
          },
        ]
      : []),
  ];
}

/** "72.4, 64–79, advanced": with a decimal, because a difference may be small. */
function words({ score, range, level }: Pick<Skill, "score" | "range"> & { level?: Skill["level"] }): string {
  if (score === null) return "not asked";
  return [
    score.toLocaleString("en", { maximumFractionDigits: 1 }),
    range && `${Math.round(range[0])}–${Math.round(range[1])}`,
    level && difficultyWords[level],
  ]
    .filter(Boolean)
    .join(", ");
}

/** The parts of the report by what they were made from, where that is not what it was. */
function originsOf(provenance: Difference["provenance"]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { pass, changed } of provenance) {
    const origin = list.format(changed.map((field) => originWords[field]));
    parts.set(origin, [...(parts.get(origin) ?? []), passWords[pass]]);
  }
  return parts;
}
