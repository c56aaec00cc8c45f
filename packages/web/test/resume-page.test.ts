import type { ApiContext } from "@teamified/api/context";
import type { RecruiterRole } from "@teamified/contracts/permissions";
import { pdfOf } from "@teamified/testing/documents";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerResumePage } from "../src/server/answer-resume-page.ts";

let w: World;
let id: string;
const picture = new Uint8Array([82, 73, 70, 70, 1, 2, 3, 4]);
const otherPicture = new Uint8Array([82, 73, 70, 70, 9]);

beforeAll(async () => {
  w = await world();
  id = await resumeWithPages([picture, otherPicture]);
});
afterAll(() => w.close());

/** A resume of the home candidate whose pages have these pictures. */
async function resumeWithPages(pictures: Uint8Array[]): Promise<string> {
  const form = new FormData();
  form.set("file", new File([(await pdfOf([crypto.randomUUID()])).slice()], "cv.pdf"));
  const { id: resumeId } = await w.asCandidate().resume.upload(form);
  const pages = pictures.map((bytes, index) => ({
    imageKey: `${w.home.organizationId}/resume-pages/${resumeId}-${index + 1}.webp`,
    width: 10,
    height: 14,
    boxes: [],
    bytes,
  }));
  for (const { imageKey, bytes } of pages) await w.deps.files.put(imageKey, bytes, "image/webp");
  await w.deps.db.resume.update({
    where: { id: resumeId },
    data: { pages: pages.map(({ bytes: _, ...page }) => page) },
  });
  return resumeId;
}

function ask(
  actor: ApiContext["actor"],
  { resume = id, page = "1", headers = {} }: { resume?: string; page?: string; headers?: HeadersInit } = {},
): Promise<Response> {
  const context = { deps: w.deps, actor, requestId: "request-of-the-test" };
  return answerResumePage(context, { headers: new Headers(headers), id: resume, page });
}

describe("the picture of a page", () => {
  it("comes to its owner and to every role of the team, page by page", async () => {
    const { viewer, recruiter, admin } = w.home.team;
    for (const actor of [w.home.candidate, viewer, recruiter, admin]) {
      const response = await ask(actor);
      expect(response.status).toBe(200);
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(picture);
    }
    const second = await ask(w.home.candidate, { page: "2" });
    expect(new Uint8Array(await second.arrayBuffer())).toEqual(otherPicture);
  });

  it("says what it is, who may keep it, and for how long", async () => {
    const { headers } = await ask(w.home.candidate);
    expect(headers.get("content-type")).toBe("image/webp");
    expect(headers.get("cache-control")).toBe("private, max-age=300");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-request-id")).toBe("request-of-the-test");
  });

  it("is not sent again to a browser that has it, and is to one that has another", async () => {
    const etag = (await ask(w.home.candidate)).headers.get("etag") ?? "";
    const again = await ask(w.home.candidate, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect((await ask(w.home.candidate, { page: "2", headers: { "if-none-match": etag } })).status).toBe(200);
    expect((await ask(w.other.candidate, { headers: { "if-none-match": etag } })).status).toBe(404);
  });

  it("is refused to the signed-out", async () => {
    const response = await ask(null);
    expect(response.status).toBe(401);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("is not shown to a member whose role does not allow it", async () => {
    // A role that the table does not have allows nothing.
    const member = { ...w.home.team.viewer, role: "nobody" as RecruiterRole };
    expect((await ask(member)).status).toBe(404);
  });

  it("gives the same answer for what is somebody else's and for what is not there", async () => {
    const neighbour = await w.newCandidate();
    const answers = await Promise.all([
      ask(neighbour),
      ask(w.other.candidate),
      ask(w.other.team.admin),
      ask(w.home.candidate, { resume: "00000000-0000-7000-8000-000000000000" }),
      ask(w.home.candidate, { resume: "nonsense" }),
      ...["3", "0", "-1", "1.5", "01", "x", "99999"].map((page) => ask(w.home.candidate, { page })),
    ]);
    for (const answer of answers) expect(answer.status).toBe(404);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  it("goes with its resume, from the store as well", async () => {
    const gone = await resumeWithPages([picture, otherPicture]);
    const row = await w.deps.db.resume.findUniqueOrThrow({ where: { id: gone }, select: { fileKey: true } });
    await w.asCandidate().resume.remove({ id: gone });
    expect((await ask(w.home.candidate, { resume: gone })).status).toBe(404);
    const keys = [1, 2].map((page) => `${w.home.organizationId}/resume-pages/${gone}-${page}.webp`);
    for (const key of [row.fileKey, ...keys]) {
      await expect(w.deps.files.get(key)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
