import { pdfOf } from "@teamified/testing/documents";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseResume } from "../src/resumes/parse-resume.ts";
import { uploadResume } from "../src/resumes/upload-resume.ts";
import { deliverFeedback } from "./fixtures/deliver-feedback.ts";

let w: World;
let id = "";
beforeAll(async () => {
  w = await world();
  const { id: resumeId } = await uploadResume(w.deps, w.home.candidate, {
    fileName: "cv.pdf",
    bytes: await pdfOf(["Ada", "Built services in Python for five years."]),
  });
  await parseResume(w.deps, { resumeId }, { run: (_name, work) => work() });
  id = (await w.deps.db.resumeFeedback.findUniqueOrThrow({ where: { resumeId } })).id;
});
afterAll(() => w.close());

const content =
  "Dear Ada,\n\nyour work with <Python> & SQL is easy to follow.\nSee https://example.org/a?b=1&c=2.";

describe("the preview of a feedback's mail", () => {
  it("is to the letter the mail that is sent once this text was saved and approved", async () => {
    const team = w.asTeam();
    const { to, ...preview } = await team.feedback.preview({ id, version: 1, content: `${content}\n\n` });
    const { version } = await team.feedback.edit({ id, version: 1, content });
    expect((await team.feedback.get({ id })).mail).toEqual({ to, ...preview });
    await team.feedback.approve({ id, version });
    await deliverFeedback(w.deps, id);
    const [sent] = await w.mails();
    expect(sent).toMatchObject({ to, ...preview });
  });

  it("stores nothing", async () => {
    const before = await w.asTeam().feedback.get({ id });
    await w.asTeam().feedback.preview({ id, version: before.version, content: "Something else." });
    expect(await w.asTeam().feedback.get({ id })).toEqual(before);
  });

  it("is refused for a text that began from another version: that mail would not leave", async () => {
    await expect(w.asTeam().feedback.preview({ id, version: 1, content })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { code: "stale", details: { version: 2 } },
    });
  });
});
