import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { auditDependencies, describeAudit, isAlarming } from "../src/dependencies/audit.ts";
import { writeSbom } from "../src/dependencies/sbom.ts";

const advisory = (severity: string) => ({
  id: 1,
  url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc",
  title: "Made up for the test",
  severity,
  vulnerable_versions: "<99",
  cwe: [],
  cvss: { score: 7.5, vectorString: null },
});

/** A registry that answers the question for vulnerabilities from `known`, or with a status and nothing. */
async function registry(known: Record<string, unknown[]> | number): Promise<string> {
  const server = createServer(async (request, response) => {
    const isPacked = request.headers["content-encoding"] === "gzip";
    const asked: Record<string, string[]> = JSON.parse(
      await text(isPacked ? request.pipe(createGunzip()) : request),
    );
    if (typeof known === "number") return response.writeHead(known).end("no");
    // Another, younger version of lodash is installed.
    const answer = Object.entries(known).filter(
      ([name]) => name in asked && (name !== "lodash" || asked[name]?.includes("4.17.10")),
    );
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(Object.fromEntries(answer)));
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
}

const old = { lodash: [advisory("high")] };

describe("the question for known vulnerabilities", { timeout: 120_000 }, () => {
  it("names each with its severity and the way it comes in, and fails a build for the high ones alone", async () => {
    const high = await auditDependencies(await registry({ ...old, zod: [advisory("high")] }));
    expect(high).toMatchObject({ asked: true, found: [{ package: "zod", severity: "high" }] });
    const lines = describeAudit(high).join("\n");
    expect(lines).toContain("Made up for the test");
    expect(lines).toMatch(/through .*zod/);
    expect(isAlarming(high)).toBe(true);
    const low = await auditDependencies(await registry({ ...old, zod: [advisory("low")] }));
    expect(describeAudit(low).join("\n")).toContain("low: zod");
    expect(isAlarming(low)).toBe(false);
  });

  it("says that there is none only when the registry knows of some", async () => {
    const clean = await auditDependencies(await registry(old));
    expect(clean).toMatchObject({ asked: true, found: [] });
    expect(describeAudit(clean).join("\n")).toMatch(/^No known vulnerability in \d{3,} packages/);
  });

  it.each([
    ["refuses the question", 405, "it answered with 405"],
    ["is out of order", 503, "it answered with 503"],
    ["answers with nothing to everything", {}, "it has no list of vulnerabilities"],
  ])("is not called clean by a registry that %s, and fails no build", async (_, known, why) => {
    const audit = await auditDependencies(await registry(known));
    expect(audit).toMatchObject({ asked: false, why });
    expect(describeAudit(audit).join("\n")).toMatch(/^Not checked: .*\nThis says nothing about the packages/);
    expect(isAlarming(audit)).toBe(false);
  });

  it("is not called clean, and fails no build, without a network", async () => {
    const audit = await auditDependencies("http://127.0.0.1:9/");
    expect(audit).toMatchObject({ asked: false });
    expect(describeAudit(audit)[0]).toMatch(/^Not checked: .* it was not reached/);
    expect(isAlarming(audit)).toBe(false);
  });
});

it("the bill of materials has every package with its version and where it is from", {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "teamified-sbom-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "sbom.json");
  expect(await writeSbom(file)).toBeGreaterThan(300);
  const { components }: { components: { name: string; version: string; purl: string }[] } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const workspace = readFileSync(join(import.meta.dirname, "../../../pnpm-workspace.yaml"), "utf8");
  for (const name of ["zod", "next", "pg", "bcryptjs", "nodemailer"]) {
    const pinned = new RegExp(`^ {2}${name}: (.+)$`, "m").exec(workspace)?.[1];
    const found = components.filter((component) => component.purl.startsWith(`pkg:npm/${name}@`));
    expect(found.map(({ version }) => version)).toContain(pinned);
  }
});
