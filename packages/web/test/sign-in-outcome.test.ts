import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readClientAddress } from "@teamified/auth/client-address";
import { readDevice, sealDevice } from "@teamified/auth/device-cookie";
import { sealSession } from "@teamified/auth/session-token";
import { expect, it, onTestFinished } from "vitest";
import { prepareRequests } from "../src/server/prepare-requests.ts";
import { cookieHeader } from "../src/server/session-cookie-header.ts";
import { withSignInOutcome } from "../src/server/sign-in-outcome.ts";

const settings = {
  portal: "candidate" as const,
  url: "http://localhost:3000",
  secret: "the secret of the candidates, which is long enough",
};
const post = (cookie = "") =>
  new Request("http://localhost:3000/api/auth/callback/credentials", { method: "POST", headers: { cookie } });

/** What NextAuth answers when a sign-in failed. */
const failed = (error: string) =>
  Response.json(
    { url: `http://localhost:3000/sign-in?error=${encodeURIComponent(error)}` },
    { status: 401, headers: { "set-cookie": "csrf=1" } },
  );

it("A sign-in that nobody had time for is a 503 with Retry-After, a locked one a 429, and a wrong one stays as it is.", async () => {
  const busy = await withSignInOutcome(post(), failed("busy:7"), settings);
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "7"]);
  expect(await busy.json()).toEqual({ url: "http://localhost:3000/sign-in?error=busy%3A7" });
  const until = new Date(Date.now() + 600_000).toISOString();
  const locked = await withSignInOutcome(post(), failed(`locked:${until}`), settings);
  expect(locked.status).toBe(429);
  expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(590);
  const wrong = failed("unauthenticated");
  expect(await withSignInOutcome(post(), wrong, settings)).toBe(wrong);
});

it("A device that signed in is known from then on, and keeps its id.", async () => {
  const claims = {
    sub: "01900000-0000-7000-8000-000000000001",
    portal: "candidate" as const,
    org: "o1",
    sid: crypto.randomUUID(),
    auth_time: Math.floor(Date.now() / 1000),
  };
  const session = await sealSession(claims, settings, new Date());
  if (session === null) throw new Error("no session");
  const before = sealDevice(claims.sub, null, settings);
  const answer = await withSignInOutcome(
    post(`${before.name}=${before.value}`),
    Response.json({ url: "http://localhost:3000/" }, { headers: { "set-cookie": cookieHeader(session) } }),
    settings,
  );
  const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(before.name));
  expect(line).toContain("HttpOnly");
  const value = line?.slice(before.name.length + 1).split(";")[0];
  expect(readDevice(value, settings)).toEqual(readDevice(before.value, settings));
});

it("Every request over HTTP says where it came from, whatever it claims itself.", async () => {
  prepareRequests({ trustedHops: 1, onlyLoopback: false });
  const server = createServer((request, response) => response.end(readClientAddress(request.headers)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const ask = async (headers: Record<string, string>) =>
    (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers })).text();
  expect(await ask({ "x-forwarded-for": "6.6.6.6, 203.0.113.7" })).toBe("203.0.113.7");
  expect(await ask({ "x-teamified-client-address": "seal 203.0.113.7" })).toBe("");
});
