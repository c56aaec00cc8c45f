import type { ResumeCorrections } from "@teamified/contracts/resume-corrections";
import { pdfOf, resumeLines } from "@teamified/testing/documents";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CandidateActor } from "../src/deps.ts";
import { parseResume } from "../src/resumes/parse-resume.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const once = { run: <T>(_name: string, work: () => Promise<T>) => work() };

/** A resume that somebody new uploaded and, unless said otherwise, that was read. */
async function resumeOfSomebody({ isRead = true } = {}) {
  const actor = await w.newCandidate();
  const caller = w.asCandidate(actor);
  const form = new FormData();
  form.set("file", new File([(await pdfOf([...resumeLines, crypto.randomUUID()])).slice()], "cv.pdf"));
  const { id } = await caller.resume.upload(form);
  if (isRead) await parseResume(w.deps, { resumeId: id }, once);
  const save = (seen: Date | null, changes: ResumeCorrections) =>
    caller.resume.correct({ id, seen, changes });
  return { actor, caller, id, save };
}
const skillsOf = async ({ caller, id }: Awaited<ReturnType<typeof resumeOfSomebody>>) =>
  (await caller.resume.get({ id })).data?.skills.items.map(({ value }) => value);

describe("a candidate who corrects their resume", () => {
  it("sees what they wrote beside what was read, and so does the team", async () => {
    const mine = await resumeOfSomebody();
    const before = await mine.caller.resume.get({ id: mine.id });
    const { correctedAt } = await mine.save(before.correctedAt, {
      name: "Ada M. Example",
      previousRoles: [
        {
          from: 0,
          value: {
            title: "Principal Developer",
            organization: "Harbour Health",
            start: "2019-05",
            end: null,
            current: true,
          },
        },
      ],
    });

    const after = await mine.caller.resume.get({ id: mine.id });
    expect(after.correctedAt).toEqual(correctedAt);
    expect(after.parsed).toEqual(before.parsed);
    expect(after.data?.name).toMatchObject({ value: "Ada M. Example", by: "candidate", read: "Ada Example" });
    expect(after.data?.previousRoles.items[0]).toMatchObject({
      by: "candidate",
      read: { title: "Senior Developer" },
      source: { line: 9 },
    });
    expect(after.data?.experienceYears.by).toBe("candidate");
    expect(after.data?.experienceYears.value).toBeGreaterThan(before.data?.experienceYears.value ?? 0);

    const seen = await w.asTeam().resume.get({ id: mine.id });
    expect(seen.data).toEqual(after.data);
    expect(seen.isCorrected).toBe(true);
    const file = await w.asTeam().candidate.get({ id: mine.actor.id });
    expect(file.resumes[0]?.data?.name.value).toBe("Ada M. Example");
  });

  it("is logged by the names of the fields, without a word of theirs", async () => {
    const mine = await resumeOfSomebody();
    await mine.save(null, { location: "Lisbon", name: "Ada M. Example" });
    const event = await w.deps.db.auditEvent.findFirstOrThrow({
      where: { action: "resume.corrected", subjectId: mine.id },
    });
    expect(event).toMatchObject({ actorId: mine.actor.id, details: { fields: "location name" } });
  });

  it("goes back to what was read, and undoes that by what stood before", async () => {
    const mine = await resumeOfSomebody();
    const first = await mine.save(null, { location: "Lisbon", skills: [{ from: null, value: "Elm" }] });
    const back = await mine.caller.resume.correct({
      id: mine.id,
      seen: first.correctedAt,
      reset: ["location", "skills"],
    });
    const row = await w.deps.db.resume.findUniqueOrThrow({ where: { id: mine.id } });
    expect(row.corrections).toBeNull();
    expect(await skillsOf(mine)).toContain("React");
    expect(back.before).toEqual({ location: "Lisbon", skills: [{ from: null, value: "Elm" }] });

    await mine.caller.resume.correct({ id: mine.id, seen: back.correctedAt, changes: back.before ?? {} });
    expect(await skillsOf(mine)).toEqual(["Elm"]);
  });

  it("in two windows is told so in the second, and nothing is overwritten", async () => {
    const mine = await resumeOfSomebody();
    const first = await mine.save(null, { location: "Lisbon" });
    await expect(mine.save(null, { location: "Porto" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await mine.caller.resume.get({ id: mine.id })).data?.location.value).toBe("Lisbon");
    await mine.save(first.correctedAt, { location: "Porto" });
    expect((await mine.caller.resume.get({ id: mine.id })).data?.location.value).toBe("Porto");
  });

  it("twice at the same moment saves one of the two", async () => {
    const mine = await resumeOfSomebody();
    const saves = await Promise.allSettled(
      ["Lisbon", "Porto", "Faro"].map((location) => mine.save(null, { location })),
    );
    expect(saves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("waits until it was read", async () => {
    const mine = await resumeOfSomebody({ isRead: false });
    await expect(mine.save(null, { name: "Ada M. Example" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("not read yet"),
    });
  });

  it.each([
    [{ email: "ada" }, "e-mail address"],
    [{ skills: [{ from: null, value: "x".repeat(61) }] }, "at most 60"],
    [
      {
        previousRoles: [
          {
            from: 0,
            value: { title: "Dev", organization: null, start: "2022", end: "2021", current: false },
          },
        ],
      },
      "before the start",
    ],
  ])("is told what is wrong with %j", async (changes, words) => {
    const mine = await resumeOfSomebody();
    await expect(mine.save(null, changes)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining(words),
    });
  });

  it("reaches no resume of another candidate or organization", async () => {
    const mine = await resumeOfSomebody();
    const attempt = (actor: CandidateActor) =>
      w.asCandidate(actor).resume.correct({ id: mine.id, seen: null, changes: { name: "Not Theirs" } });
    await expect(attempt(w.home.candidate)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(attempt(w.other.candidate)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(w.asTeam(w.other.team.admin).resume.get({ id: mine.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await mine.caller.resume.get({ id: mine.id })).correctedAt).toBeNull();
  });
});
