import { parseArgs } from "node:util";
import { z } from "zod";
import { say } from "../terminal.ts";
import { runPnpm } from "./run-pnpm.ts";

const severities = ["info", "low", "moderate", "high", "critical"] as const;

/** What `pnpm audit --json` prints when the registry has answered; more stands in it than is read here. */
const reportSchema = z.object({
  advisories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      module_name: z.string(),
      severity: z.enum(severities),
      url: z.string(),
      patched_versions: z.string().nullish(),
      findings: z.array(z.object({ version: z.string(), paths: z.array(z.string()) })),
    }),
  ),
  metadata: z.object({ totalDependencies: z.number() }),
});

export type Vulnerability = {
  package: string;
  versions: string[];
  severity: (typeof severities)[number];
  title: string;
  url: string;
  /** A range of versions without it, as npm writes ranges; null when none is known. */
  patched: string | null;
  /** Through which of our packages it comes, one way each. */
  through: string[];
};

export type Audit =
  | { asked: true; registry: string; packages: number; found: Vulnerability[] }
  /** `why` is the end of a sentence. Nothing is known about the packages then. */
  | { asked: false; registry: string; why: string };

/** Known to be vulnerable since 2019: a registry that has nothing against it knows nothing. */
const canary = { lodash: ["4.17.10"] };

/**
 * Asks the registry which of the installed versions have known vulnerabilities. Where it does not answer the question,
 * or answers without knowing anything, as some mirrors do, the result says that nobody was asked: it is never clean by
 * default.
 *
 * @param registry another one than pnpm is configured for
 */
export async function auditDependencies(registry?: string): Promise<Audit> {
  const base = registry ?? (await runPnpm(["config", "get", "registry"])).stdout.trim();
  const problem = await askCanary(base);
  if (problem !== null) return { asked: false, registry: base, why: problem };
  const { stdout, stderr } = await runPnpm(["audit", "--json"], { PNPM_CONFIG_REGISTRY: base });
  const report = reportSchema.safeParse(parseJson(stdout));
  if (!report.success) return { asked: false, registry: base, why: firstLine(stderr || stdout) };
  const found = Object.values(report.data.advisories).map((each) => ({
    package: each.module_name,
    versions: [...new Set(each.findings.map(({ version }) => version))],
    severity: each.severity,
    title: each.title,
    url: each.url,
    patched: each.patched_versions ?? null,
    through: each.findings.flatMap(({ paths }) => paths.slice(0, 1)),
  }));
  found.sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  return { asked: true, registry: base, packages: report.data.metadata.totalDependencies, found };
}

/** Null when the registry knows vulnerabilities; else why it cannot be asked. */
async function askCanary(registry: string): Promise<string | null> {
  if (!URL.canParse(registry)) return "pnpm names no registry";
  try {
    const response = await fetch(
      new URL("-/npm/v1/security/advisories/bulk", `${registry.replace(/\/$/, "")}/`),
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(canary),
        signal: AbortSignal.timeout(30_000),
      },
    );
    if (!response.ok) return `it answered with ${response.status}`;
    const answer = z
      .object({ lodash: z.array(z.unknown()).min(1) })
      .safeParse(parseJson(await response.text()));
    return answer.success ? null : "it has no list of vulnerabilities";
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `it was not reached (${cause instanceof Error ? cause.message : "no reason given"})`;
  }
}

/** What the terminal shows. */
export function describeAudit(audit: Audit): string[] {
  if (!audit.asked) {
    return [
      `Not checked: ${audit.registry} cannot be asked for known vulnerabilities, ${audit.why}.`,
      "This says nothing about the packages. Ask again where the registry answers.",
    ];
  }
  if (audit.found.length === 0) {
    return [`No known vulnerability in ${audit.packages} packages, says ${audit.registry}.`];
  }
  return [
    `${audit.found.length} known vulnerabilities in ${audit.packages} packages, says ${audit.registry}:`,
    ...audit.found.flatMap((each) => [
      "",
      `${each.severity}: ${each.package} ${each.versions.join(", ")}: ${each.title}`,
      `  mended in ${each.patched ?? "no version that is known"}; ${each.url}`,
      ...each.through.map((path) => `  through ${path}`),
    ]),
  ];
}

/** Whether the build should fail: for what is high or critical. Not for a registry that was not there to be asked. */
export function isAlarming(audit: Audit): boolean {
  return audit.asked && audit.found.some(({ severity }) => severity === "high" || severity === "critical");
}

/** `pnpm cli audit [--json] [--registry URL]`. Throws when something high or critical is known. */
export async function auditFromArguments(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { json: { type: "boolean", default: false }, registry: { type: "string" } },
  });
  const audit = await auditDependencies(values.registry);
  for (const line of values.json ? [JSON.stringify(audit)] : describeAudit(audit)) say(line);
  if (isAlarming(audit))
    throw new Error("Take a version without it, or say in docs/security.md why it cannot harm.");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function firstLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.find((line) => line !== "")?.slice(0, 200) ?? "pnpm gave no reason";
}
