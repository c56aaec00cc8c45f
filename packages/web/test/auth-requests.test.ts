import { describe, expect, it } from "vitest";
import { admitAuthRequest } from "../src/server/admit-auth-request.ts";

const portalUrl = "http://localhost:3000";

async function admit(path: string, init: RequestInit = {}): Promise<Response | URLSearchParams> {
  const request = new Request(`${portalUrl}/api/auth/${path}`, init);
  return admitAuthRequest(request, path.split("?")[0]?.split("/") ?? [], {
    portalUrl,
    requestId: "request-1",
  });
}

async function statusOf(path: string, init: RequestInit = {}): Promise<number> {
  const answer = await admit(path, init);
  return answer instanceof Response ? answer.status : 200;
}

const form = (fields: Record<string, string>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
});

describe("a call of the sign-in addresses", () => {
  it("reaches NextAuth with its form", async () => {
    const fields = { email: "ada@example.com", password: "Correct-horse-1", csrfToken: "t" };
    const answer = await admit("callback/credentials", form(fields));
    expect(Object.fromEntries(answer instanceof URLSearchParams ? answer : [])).toEqual(fields);
    expect(await statusOf("csrf")).toBe(200);
    expect(await statusOf("signout", form({ csrfToken: "t" }))).toBe(200);
  });

  it("that reports to the log is answered without being read", async () => {
    const body = new ReadableStream({
      pull() {
        throw new Error("somebody reads it");
      },
    });
    // The option is in the standard, not yet in the types.
    expect(await statusOf("_log", { method: "POST", body, duplex: "half" } as RequestInit)).toBe(204);
    expect(await statusOf("_log?code=ada@example.com")).toBe(204);
  });

  it.each([
    ["callback/credentials", form({ password: "x".repeat(9000) }), 413],
    [
      "signout",
      {
        method: "POST",
        body: new Blob([new Uint8Array(9000)]).stream(),
        duplex: "half",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      },
      413,
    ],
    [
      "callback/credentials",
      { method: "POST", body: '{"email":{"a":1}}', headers: { "content-type": "application/json" } },
      415,
    ],
    [
      "callback/credentials",
      { method: "POST", body: "{", headers: { "content-type": "application/json" } },
      415,
    ],
    ["callback/credentials", { method: "POST", body: new FormData() }, 415],
    ["callback/credentials", { ...form({}), headers: { "sec-fetch-site": "cross-site" } }, 403],
    ["callback/credentials", {}, 405],
    ["callback/github", form({}), 404],
    ["signin/credentials", form({}), 405],
    ["verify-request", {}, 404],
    ["__proto__", {}, 404],
    ["constructor", form({}), 404],
    ["csrf/credentials/more", {}, 404],
    ["csrf", form({}), 405],
  ] as [string, RequestInit, number][])(
    "that is none of our pages' is refused: %s %# with %#",
    async (path, init, status) => {
      expect(await statusOf(path, init)).toBe(status);
    },
  );
});
