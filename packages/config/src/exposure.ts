import type { Variables } from "./variables.ts";

/** Whether a host leads back to the machine that asks for it, and to no other. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "").toLowerCase();
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "::1" ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  );
}

/** The portal's address leads to other machines too. */
export function isPublicAddress(url: string): boolean {
  return !isLoopback(new URL(url).hostname);
}

const portals = ["CANDIDATE_URL", "RECRUITER_URL"] as const;

/**
 * What makes a configuration unfit for being reached by anybody but the person at this machine. Each problem names the
 * variable and says what to do. Empty when it is fit, or when nobody else reaches it: both portals have addresses of
 * this machine and listen on it alone.
 */
export function exposureProblems(vars: Variables): string[] {
  const reachable = portals.filter((name) => isPublicAddress(vars[name]));
  const problems = reachable
    .filter((name) => vars[name].startsWith("http://"))
    .map(
      (name) =>
        `${name}: expected https:// for an address that others reach; put a proxy with a certificate in front, or use http://localhost`,
    );
  const reason = reachable.length > 0 ? `${reachable.join(", ")} leads here from outside` : null;
  const exposed = reason ?? (isLoopback(vars.LISTEN_HOST) ? null : "LISTEN_HOST lets other machines connect");
  if (exposed !== null && vars.DATABASE_URL === undefined) {
    problems.push(
      `DATABASE_URL: missing; ${exposed}, and the embedded database has sample accounts whose passwords everybody knows. Name a PostgreSQL of your own, or keep the portals on this machine (http://localhost, LISTEN_HOST=127.0.0.1)`,
    );
  }
  if (reason !== null && vars.TRUST_PROXY === undefined) {
    problems.push(
      `TRUST_PROXY: missing; ${reason}, so a proxy stands in front. Set true if it writes X-Forwarded-For anew for each request, or false if it does not: limits by IP address then do not count`,
    );
  }
  if (reason !== null && vars.RESEND_API_KEY === undefined && vars.SMTP_URL === undefined) {
    problems.push(
      `RESEND_API_KEY, SMTP_URL: missing; ${reason}, and without one of them mails stay on the team's outbox page: candidates could not confirm their addresses, and whoever opens the page could use links that sign others in`,
    );
  }
  return problems;
}
