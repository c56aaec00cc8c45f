import { BadInput } from "./bad-input.ts";
import { complain, say } from "./terminal.ts";

/** Commands of `pnpm cli`; each is loaded when it is called. */
const commands: Record<string, { about: string; run: () => Promise<void> }> = {
  seed: {
    about: "fill the embedded database with the sample organization, if it is not there",
    run: async () => (await import("./sample/seed-database.ts")).seedDatabase(),
  },
  organization: {
    about: "NAME SLUG ADMIN-EMAIL ADMIN-NAME: make an organization with its first admin",
    run: async () => (await import("./create-organization.ts")).createFromArguments(process.argv.slice(3)),
  },
  interview: {
    about:
      "simulate | replay | classify: measure the engine on simulated people; score an exported interview again; say what turns of candidates are",
    run: async () => {
      const [verb, ...args] = process.argv.slice(3);
      switch (verb) {
        case "simulate":
          return (await import("./interview/simulate.ts")).simulateFromArguments(args);
        case "replay":
          return (await import("./interview/replay.ts")).replayFromArguments(args);
        case "classify": {
          const { classifyLines } = await import("./interview/classify.ts");
          const failed = await classifyLines(process.stdin, process.stdout);
          if (failed > 0) throw new Error(`${failed} of the lines could not be read; each says why.`);
          return;
        }
        default:
          throw new BadInput(
            "Usage: pnpm cli interview simulate [--role KEY] [--candidates N] [--seed N] [--through-text] [--json]\n" +
              "       pnpm cli interview replay FILE [--json]\n" +
              "       pnpm cli interview classify < JSON lines {id, questionId, text, history?}",
          );
      }
    },
  },
  migrate: {
    about: "apply migrations and install the queues on the configured database",
    run: async () => {
      const { loadConfig } = await import("@teamified/config/config");
      const { url } = loadConfig().database;
      if (url === null) throw new Error("There is no database. Set DATABASE_URL.");
      const { migrate } = await import("@teamified/db/migrate");
      const { installQueues } = await import("@teamified/jobs/install");
      const { applied } = await migrate(url);
      await installQueues(url);
      say(applied.length === 0 ? "Nothing to apply." : `Applied ${applied.join(", ")}.`);
    },
  },
  grade: {
    about: "grade answers: JSON lines {id, question, reference?, points?, answer} on stdin",
    run: async () => {
      const failed = await (await import("./grade.ts")).gradeLines(process.stdin, process.stdout);
      if (failed > 0) throw new Error(`${failed} of the lines could not be graded; each says why.`);
    },
  },
  resume: {
    about: "read FILE… | --stdin [--no-text]: read documents as the product does, a JSON line each",
    run: async () => {
      const [verb, ...args] = process.argv.slice(3);
      if (verb !== "read") throw new BadInput("Usage: pnpm cli resume read FILE… | --stdin [--no-text]");
      return (await import("./resume/read.ts")).readResumesFromArguments(args);
    },
  },
  audit: {
    about: "[--json]: known vulnerabilities of the dependencies, where the registry answers",
    run: async () => (await import("./dependencies/audit.ts")).auditFromArguments(process.argv.slice(3)),
  },
  sbom: {
    about: "[FILE]: write the software bill of materials (CycloneDX)",
    run: async () => (await import("./dependencies/sbom.ts")).sbomFromArguments(process.argv.slice(3)),
  },
  sample: {
    about: "draw the sample resume of the demo again",
    run: async () => say(await (await import("./sample/write-sample-resume.ts")).writeSampleResume()),
  },
};

const [name = ""] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  const list = Object.entries(commands).map(([each, { about }]) => `  ${each.padEnd(13)} ${about}`);
  (name === "" || name === "--help" ? say : complain)(["Usage: pnpm cli COMMAND", "", ...list].join("\n"));
  process.exit(name === "" || name === "--help" ? 0 : 1);
}
try {
  await command.run();
  process.exit(0);
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  const isMistyped = error instanceof Error && "code" in error && /^ERR_PARSE_ARGS/.test(String(error.code));
  process.exit(error instanceof BadInput || isMistyped ? 2 : 1);
}
