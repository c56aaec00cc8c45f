import { endSessions } from "@teamified/hiring/accounts/end-sessions";
import type { CandidateActor, RecruiterActor } from "@teamified/hiring/deps";
import { docxOf, pdfOf } from "@teamified/testing/documents";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerFile } from "../src/server/answer-file.ts";
import { contentDisposition } from "../src/server/content-disposition.ts";

/** The world's own. */
const secret = "a signing secret of the test, long enough";
let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

async function upload(name: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData();
  form.set("file", new File([bytes.slice()], name));
  return (await w.asCandidate().resume.upload(form)).id;
}

async function linkOf(actor: CandidateActor | RecruiterActor, id: string): Promise<URL> {
  const { url } =
    actor.kind === "candidate"
      ? await w.asCandidate(actor).resume.downloadLink({ id })
      : await w.asTeam(actor).resume.downloadLink({ id });
  return new URL(url);
}

function open(link: URL): Promise<Response> {
  return answerFile(
    { deps: w.deps, secret, requestId: "request-of-the-test" },
    { key: link.pathname.replace("/api/files/", ""), query: link.searchParams },
  );
}

describe("a downloaded resume", () => {
  it("carries the ending and the type of what it is, whatever it was called", async () => {
    const pdf = await pdfOf(["Ada Example"]);
    const response = await open(await linkOf(w.home.team.viewer, await upload("Álice \u202ECV.exe", pdf)));
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(pdf));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="Alice CV.pdf"; filename*=UTF-8''%C3%81lice%20CV.pdf`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
    const docx = await open(await linkOf(w.home.candidate, await upload("cv.pdf", await docxOf())));
    expect(docx.headers.get("content-type")).toContain("wordprocessingml");
    expect(docx.headers.get("content-disposition")).toContain('filename="cv.docx"');
  });
});

describe("a signed link", () => {
  it("dies with the session that asked for it, and with its account", async () => {
    const id = await upload("cv.pdf", await pdfOf(["Another page"]));
    const { viewer, recruiter, admin } = w.home.team;
    const [ofViewer, ofRecruiter, ofCandidate] = await Promise.all([
      linkOf(viewer, id),
      linkOf(recruiter, id),
      linkOf(w.home.candidate, id),
    ]);
    for (const link of [ofViewer, ofRecruiter, ofCandidate]) expect((await open(link)).status).toBe(200);
    await w.asTeam(admin).member.setActive({ id: viewer.id, isActive: false });
    expect((await open(ofViewer)).status).toBe(404);
    await w.asTeam(admin).member.setActive({ id: viewer.id, isActive: true });
    expect((await open(ofViewer)).status).toBe(404);
    await endSessions(w.deps, w.home.candidate);
    expect((await open(ofCandidate)).status).toBe(404);
    expect((await open(ofRecruiter)).status).toBe(200);
    w.advance(61_000);
    expect((await open(ofRecruiter)).status).toBe(404);
  });

  it.each(["", "expires=9999999999&name=a&session=x&signature=x", "session=%00"])(
    "that nobody signed (%j) is no link",
    async (query) => {
      expect((await open(new URL(`http://candidate.test/api/files/a/b.pdf?${query}`))).status).toBe(404);
    },
  );
});

describe("the header that names a file", () => {
  it.each([
    ["cv.pdf", `attachment; filename="cv.pdf"; filename*=UTF-8''cv.pdf`],
    ['a";b\\c%20.pdf', `attachment; filename="a_;b_c_20.pdf"; filename*=UTF-8''a%22%3Bb%5Cc%2520.pdf`],
    ["履歴書.docx", `attachment; filename="___.docx"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8.docx`],
    [
      "a\r\nSet-Cookie: b\uD800",
      `attachment; filename="a__Set-Cookie: b_"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b%EF%BF%BD`,
    ],
  ])("of %j is one that every client reads", (name, expected) => {
    const header = contentDisposition("attachment", name);
    expect(header).toBe(expected);
    expect(() => new Headers({ "content-disposition": header })).not.toThrow();
  });
});
