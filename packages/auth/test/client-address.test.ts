import { describe, expect, it } from "vitest";
import { readClientAddress, stampClientAddress } from "../src/client-address.ts";

/** What the portal takes for the address of a request with these headers over a connection from there. */
function found(
  remoteAddress: string | undefined,
  { hops = 0, ...headers }: { hops?: number } & Record<string, string | number> = {},
): string {
  const request = { headers: headers as Record<string, string>, socket: { remoteAddress } };
  stampClientAddress(request, hops);
  return readClientAddress(request.headers);
}

describe("the network address of a request", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    // One subscriber has a /64, and could use an address of it for each attempt.
    ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    [undefined, ""],
  ])("without a proxy is that of the connection: %s", (remote, address) => {
    expect(found(remote)).toBe(address);
  });

  it.each([
    "127.0.0.1",
    "::1",
    "10.1.2.3",
    "172.17.0.1",
    "192.168.1.1",
    "::ffff:127.0.0.1",
    "fd00::1",
    "fe80::1",
  ])("%s is that of a proxy or of nobody in particular", (remote) => {
    expect(found(remote)).toBe("");
  });

  it.each([{ "x-forwarded-for": "198.51.100.1" }, { forwarded: "for=198.51.100.1" }, { via: "1.1 proxy" }])(
    "is not known when a header tells of a proxy that nobody configured: %j",
    (headers) => {
      expect(found("203.0.113.7", headers)).toBe("");
    },
  );

  it("with a proxy is what that proxy added, whatever the client wrote before", () => {
    expect(found("10.0.0.1", { hops: 1, "x-forwarded-for": "6.6.6.6, 203.0.113.7" })).toBe("203.0.113.7");
    expect(found("10.0.0.1", { hops: 2, "x-forwarded-for": "6.6.6.6, 203.0.113.7, 10.0.0.2" })).toBe(
      "203.0.113.7",
    );
    expect(found("10.0.0.1", { hops: 1, "x-forwarded-for": "203.0.113.7:4711" })).toBe("203.0.113.7");
    expect(found("10.0.0.1", { hops: 1, "x-forwarded-for": "[2001:db8::1]:443" })).toBe("2001:db8:0:0::/64");
    expect(found("10.0.0.1", { hops: 2, "x-forwarded-for": "203.0.113.7" })).toBe("");
    expect(found("10.0.0.1", { hops: 1, "x-forwarded-for": "unknown" })).toBe("");
    expect(found("10.0.0.1", { hops: 1 })).toBe("");
  });

  it("cannot be written by the client", () => {
    expect(readClientAddress({ "x-teamified-client-address": "203.0.113.7" })).toBe("");
    expect(readClientAddress(new Headers({ "x-teamified-client-address": "seal 203.0.113.7" }))).toBe("");
    expect(found("203.0.113.7", { "x-teamified-client-address": "seal 198.51.100.9" })).toBe("203.0.113.7");
  });
});
