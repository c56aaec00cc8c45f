import { parseArgs } from "node:util";

/** Measurements of `pnpm -s bench`; each is loaded when it is called and prints figures beside their limits. */
const benches: Record<string, { about: string; run: (args: Arguments) => Promise<Measured | Report> }> = {
  engine: {
    about: "simulated candidates of known ability: every role, directly and through text",
    run: async ({ seed }) => (await import("./engine.ts")).measureEngine(seed),
  },
  grading: {
    about:
      "FILE: agreement with people on graded answers (JSON lines with a reference), gaming, perturbation",
    run: async ({ file, seed }) => (await import("./grading.ts")).measureGrading(file, seed),
  },
  documents: {
    about: "DIR: time and memory of every document in it, and the ratio to bare unpdf",
    run: async ({ file }) => (await import("./documents.ts")).measureDocuments(file),
  },
  resumes: {
    about: "DIR: the local reader on labelled resumes (PDF beside JSON or YAML), field by field",
    run: async ({ file }) => (await import("./resumes.ts")).measureResumes(file),
  },
  labels: {
    about:
      "learns the labels of resume lines anew from --sessions N generated resumes and --seed, and writes the weights",
    run: async ({ sessions, seed }) =>
      (await import("./line-labels/measure-labels.ts")).measureLabels(sessions ?? 2600, seed),
  },
  mail: {
    about:
      "one mail each through killed workers and a restarted database; --due N at one deadline (--feedbacks N)",
    run: async ({ feedbacks, due, seed }) =>
      (await import("./mail.ts")).measureMail({ feedbacks, due, seed }),
  },
  attack: {
    about:
      "attacks on production builds of both portals, and every reader of text on its worst cases (minutes)",
    run: async () => (await import("./attack.ts")).measureAttack(),
  },
  faults: {
    about:
      "each of twelve faults of a provider in each of six tasks during --sessions N interviews (minutes); FILE: a task, a fault or task/fault",
    run: async ({ sessions, seed, file }) =>
      (await import("./faults.ts")).measureFaults({ sessions: sessions ?? 50, seed, only: file }),
  },
  score: {
    about:
      "scoring of 20 exchanges over a slow model, against its longest chain of calls (--sessions N at once)",
    run: async ({ sessions, seed }) =>
      (await import("./score.ts")).measureScore({ sessions: sessions ?? 4, seed }),
  },
  voice: {
    about:
      "end of a spoken answer → first sound of the next question, in four designs (--sessions N at once)",
    run: async ({ sessions }) => (await import("./voice.ts")).measureVoice({ sessions: sessions ?? 8 }),
  },
  speed: {
    about: "the next question and a whole scoring, against a busy loop of the same run",
    run: async () => (await import("./speed.ts")).measureSpeed(),
  },
  text: {
    about:
      "every reader of people's texts over generated worst cases: ms per kB at 1, 10, 100 kB and the ratio; FILE: a reader's name",
    run: async ({ file }) => (await import("./text.ts")).measureText(file),
  },
  turn: {
    about:
      "an answer to its next question at --sessions N interviews at once, --turns N each, --think S or S-S seconds between, over --portals N processes",
    run: async ({ sessions, portals, turns, think, seed }) => {
      const [least = 3, most = least] = think.split("-").map((seconds) => Number(seconds));
      const thinkMs = [least * 1000, most * 1000] as const;
      return (await import("./turn.ts")).measureTurn({
        sessions: sessions ?? 50,
        portals,
        turns,
        thinkMs,
        seed,
      });
    },
  },
};

export type Arguments = {
  file: string | undefined;
  seed: number;
  feedbacks: number;
  due: number;
  /** Interviews at once; undefined leaves it to the bench. */
  sessions: number | undefined;
  /** Processes of the portal. */
  portals: number;
  turns: number;
  /** Seconds, `0` or `3-9`. */
  think: string;
};
/** Figures with what they should be; `holds` is null for a figure without a limit. */
export type Measured = { name: string; value: number; limit: string; holds: boolean | null }[];
/** Figures for people, an object for scripts (`--json`), and a sentence that says what it comes to. */
export type Report = { figures: Measured; json: Record<string, unknown>; sentence: string };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    seed: { type: "string", default: "7" },
    feedbacks: { type: "string", default: "500" },
    due: { type: "string", default: "10000" },
    sessions: { type: "string" },
    portals: { type: "string", default: "1" },
    turns: { type: "string", default: "6" },
    think: { type: "string", default: "3-9" },
  },
});
const [name = "", file] = positionals;
const bench = benches[name];
if (bench === undefined) {
  const list = Object.entries(benches).map(([each, { about }]) => `  ${each.padEnd(9)} ${about}`);
  process.stderr.write(`${["Usage: pnpm bench NAME [FILE] [--seed N] [--json]", "", ...list].join("\n")}\n`);
  process.exit(2);
}
const result = await bench.run({
  file,
  seed: Number(values.seed),
  feedbacks: Number(values.feedbacks),
  due: Number(values.due),
  sessions: values.sessions === undefined ? undefined : Number(values.sessions),
  portals: Number(values.portals),
  turns: Number(values.turns),
  think: values.think,
});
const report = Array.isArray(result) ? { figures: result, json: result, sentence: "" } : result;
if (values.json) process.stdout.write(`${JSON.stringify(report.json)}\n`);
else {
  const measured = report.figures;
  const widest = Math.max(...measured.map((figure) => figure.name.length));
  for (const { name: figure, value, limit, holds } of measured) {
    const verdict = holds === null ? "" : holds ? "holds" : "MISSED";
    process.stdout.write(
      `${figure.padEnd(widest)}  ${value.toFixed(3).padStart(9)}  ${limit.padEnd(22)} ${verdict}\n`,
    );
  }
  if (report.sentence !== "") process.stdout.write(`\n${report.sentence}\n`);
}
