import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InterviewExport } from "@teamified/contracts/interview-export";
import { scoreInterview } from "@teamified/hiring/assessments/score-interview";
import { findRole } from "@teamified/interview/roles/registry";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "teamified-replay-"));
let w: World;
let file: InterviewExport;
let exported = "";

beforeAll(async () => {
  w = await world();
  const caller = w.asCandidate();
  const { id } = await caller.interview.start({ roleKey: "python", consent: true });
  let view = await caller.interview.get({ id });
  for (let turn = 0; turn < 4 && view.awaiting !== null; turn += 1) {
    view = await caller.interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: view.awaiting,
      text: "A list can be changed in place and a tuple cannot, so a tuple may be the key of a dict. A generator yields one value at a time and keeps little in memory.",
      telemetry: { firstKeyMs: 900, keystrokes: 2, pastedCharacters: 150, awayMs: 0, awayCount: 0 },
    });
  }
  await caller.interview.finish({ id });
  await scoreInterview(w.deps, { interviewId: id });
  file = await w.asTeam(w.home.team.admin).interview.export({ id });
  exported = write("interview.json", file);
});
afterAll(() => w.close());

function write(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value, null, 2));
  return path;
}

/** A text as it stands inside of JSON. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

/** The command as a shell runs it, with an environment that names no database and no key. */
function cli(...args: string[]) {
  const script = join(import.meta.dirname, "../src/cli.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "interview", ...args], {
    encoding: "utf8",
    env: { PATH: process.env.PATH },
    cwd: folder,
  });
  return { status, stdout, stderr };
}

describe("an exported interview", () => {
  it("names nobody", async () => {
    const candidate = await w.deps.db.candidate.findUniqueOrThrow({ where: { id: w.home.candidate.id } });
    const text = JSON.stringify(file);
    for (const personal of [candidate.email, candidate.fullName, candidate.id])
      expect(text).not.toContain(personal);
    const exports = { action: "interview.exported", subjectId: file.interviewId };
    expect(await w.deps.db.auditEvent.count({ where: exports })).toBe(1);
  });

  it("holds what was asked and answered, and nothing else of the question bank", () => {
    const role = findRole("python");
    if (!role) throw new Error("There is no such role.");
    const asked = new Set(file.asked.map(({ questionId }) => questionId));
    expect(asked.size).toBeGreaterThan(1);
    expect(file.asked.map(({ text }) => text).join()).toContain("?");
    // What the candidate wrote may hold anything; the report proposes questions for the next conversation.
    const answers = file.answers.map((answer) => ({ ...answer, text: "" }));
    const withResult = JSON.stringify({ ...file, answers });
    const questions = JSON.stringify({ ...file, answers, stored: null });
    // What stands in a question, or in a point of one that was asked, tells nothing.
    const told = role.questions
      .flatMap(({ id, text, probe, points }) => [
        text,
        probe,
        ...(asked.has(id) ? points.flatMap(({ point, phrasings }) => [point, ...phrasings]) : []),
      ])
      .join("\n");
    for (const question of role.questions) {
      expect(withResult).not.toContain(inJson(question.modelAnswer));
      if (asked.has(question.id)) continue;
      for (const secret of [question.text, question.probe]) expect(questions).not.toContain(inJson(secret));
      const rubric = question.points.flatMap(({ point, phrasings }) => [point, ...phrasings]);
      for (const secret of rubric.filter((each) => each.length > 20 && !told.includes(each)))
        expect(withResult).not.toContain(inJson(secret));
    }
  });

  it("is given to admins alone, and only when the interview is over", async () => {
    const admin = w.asTeam(w.home.team.admin);
    const caller = w.asCandidate(await w.newCandidate());
    const { id } = await caller.interview.start({ roleKey: "react", consent: true });
    await expect(admin.interview.export({ id })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "This interview is still under way. Export it when it is finished.",
    });
    await caller.interview.finish({ id });
    await expect(w.asTeam().interview.export({ id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await admin.interview.export({ id })).toMatchObject({ interviewId: id, stored: null });
    expect(await w.deps.db.auditEvent.count({ where: { action: "interview.exported", subjectId: id } })).toBe(
      1,
    );
  });

  it("of before, which holds its question bank, is still replayed", () => {
    const { asked: _asked, ...rest } = file;
    const before = write("before.json", { ...rest, v: 1, role: findRole("python") });
    expect(cli("replay", before).stdout).toContain("The stored result (scoring 1) is the same.");
  });

  it("is replayed to the stored result, with the same bytes each time", () => {
    const first = cli("replay", exported, "--json");
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(cli("replay", exported, "--json").stdout).toBe(first.stdout);
    const replay = JSON.parse(first.stdout);
    expect(replay).toMatchObject({ v: 1, interviewId: file.interviewId, same: true });
    const { provenance: _made, ...result } = replay.result;
    const { provenance: _stored, ...stored } = file.stored?.result ?? {};
    expect(result).toEqual(stored);
    const readable = cli("replay", exported);
    expect(readable.stdout).toContain("The stored result (scoring 1) is the same.");
    expect(readable.stdout).toContain("of the answer was pasted");
  });

  it("says what differs when the file was changed, and that there is nothing to compare with", () => {
    const [first, ...others] = file.answers;
    if (!first) throw new Error("There is no answer.");
    const changed = write("changed.json", {
      ...file,
      answers: [{ ...first, text: "I don't know that." }, ...others],
    });
    const replay = cli("replay", changed);
    expect(replay.status).toBe(0);
    expect(replay.stdout).toMatch(/differs in .*integrity.*another input/);
    expect(cli("replay", write("bare.json", { ...file, stored: null })).stdout).toContain("no stored result");
  });

  it.each([
    ["nothing at all", () => [], /^Usage: /],
    ["a file that is not there", () => [join(folder, "missing.json")], /missing\.json cannot be read\.$/],
    ["what is no JSON", () => [write("text.json", "hello")], /is not JSON\./],
    ["another JSON", () => [write("other.json", { v: 1 })], /is not an exported interview at kind: /],
    [
      "a later version",
      () => [write("later.json", { ...file, v: 3 })],
      /is not an exported interview at v: /,
    ],
    [
      "another question bank",
      () => [write("changed-bank.json", { ...file, role: { ...file.role, bank: "0".repeat(64) } })],
      /cannot be replayed: The questions of the role “python” have changed since\./,
    ],
    [
      "a role that there is not",
      () => [write("other-role.json", { ...file, role: { ...file.role, key: "cobol" } })],
      /cannot be replayed: It is about the role “cobol”/,
    ],
    [
      "an answer to no question of the role",
      () => [
        write("lost.json", {
          ...file,
          answers: file.answers.map((each) => ({ ...each, questionId: "gone" })),
        }),
      ],
      /cannot be replayed: Message 2 answers the question “gone”/,
    ],
  ])("ends with one sentence and exit code 2 for %s", (_what, args, sentence) => {
    const replay = cli("replay", ...args());
    expect(replay).toMatchObject({ status: 2, stdout: "" });
    expect(replay.stderr.trim()).toMatch(sentence);
    expect(replay.stderr.trim().split("\n")).toHaveLength(1);
  });
});
