import type { Measured } from "./bench.ts";
import { runBacklog } from "./mail/backlog.ts";
import { type ChaosFigures, runChaos } from "./mail/chaos.ts";

const stormSeconds = 40;
/** Heartbeat 30 s, lease 60 s, the sweep's minute: whatever a dead worker held is free by then. */
const settleSeconds = 240;

/**
 * FDB-4 and FDB-5 with real processes: `feedbacks` through a storm of killed workers, once with a mail
 * provider and once with the local outbox; then `due` at one deadline, with approvals among them.
 */
export async function measureMail(options: {
  feedbacks: number;
  due: number;
  seed: number;
}): Promise<Measured> {
  const measured: Measured = [];
  if (options.feedbacks > 0) {
    for (const mailer of ["resend", "outbox"] as const) {
      const figures = await runChaos({
        feedbacks: options.feedbacks,
        seed: options.seed,
        mailer,
        stormSeconds,
        restartDatabase: true,
        settleSeconds,
      });
      measured.push(...chaosFigures(mailer, figures));
    }
  }
  if (options.due > 0) {
    measured.push(
      ...(await backlogFigures(options.due)),
      ...(await limitedFigures(Math.ceil(options.due / 20))),
    );
  }
  return measured;
}

function chaosFigures(mailer: string, figures: ChaosFigures): Measured {
  const none = (name: string, value: number) => ({
    name: `${mailer}: ${name}`,
    value,
    limit: "0",
    holds: value === 0,
  });
  const shown = (name: string, value: number) => ({
    name: `${mailer}: ${name}`,
    value,
    limit: "",
    holds: null,
  });
  return [
    shown("workers killed (kill -9)", figures.kills),
    shown("decisions of the team", figures.decisions),
    shown("rejected or held", figures.withheld),
    {
      name: `${mailer}: mails delivered`,
      value: figures.delivered,
      limit: `exactly ${figures.expected}`,
      holds: figures.delivered === figures.expected,
    },
    none("sent twice", figures.twice),
    none("lost", figures.lost),
    none("sent although rejected or held", figures.wrong),
    none("row and mail disagree", figures.disagree),
    none("given up as failed", figures.failed),
    shown("requests that repeated a key", figures.repeated),
    {
      name: `${mailer}: everything settled after the storm, s`,
      value: figures.settledAfterSeconds,
      limit: "at most 180",
      holds: figures.settledAfterSeconds <= 180,
    },
  ];
}

async function backlogFigures(due: number): Promise<Measured> {
  const figures = await runBacklog({ due, approvals: 100, latencyMs: () => 20 + Math.random() * 30 });
  const at = (share: number) =>
    figures.latencies[Math.min(figures.latencies.length - 1, Math.floor(figures.latencies.length * share))] ??
    0;
  const under = (name: string, value: number) => ({
    name: `backlog: approve → mail, ${name}, ms`,
    value,
    limit: "under 1000",
    holds: value < 1000,
  });
  const shown = (name: string, value: number) => ({
    name: `backlog: ${name}`,
    value,
    limit: "",
    holds: null,
  });
  return [
    shown("rows and jobs written in, s", figures.filledInSeconds),
    {
      name: "backlog: mails of one deadline",
      value: figures.sent,
      limit: `exactly ${due}`,
      holds: figures.sent === due && figures.unsent === 0,
    },
    shown("all sent after, s", figures.drainedInSeconds),
    shown("mails a second", figures.mailsPerSecond),
    under("p50", at(0.5)),
    under("p95", at(0.95)),
    under("max", at(1)),
    shown("requests in the fullest second", figures.peakPerSecond),
    shown("refused with 429", figures.limited),
    shown("requests that repeated a key", figures.repeated),
  ];
}

/** An account that allows a fifth of what the setting says: only what the provider answers tells. */
async function limitedFigures(due: number): Promise<Measured> {
  const perSecond = 20;
  const figures = await runBacklog({
    due,
    approvals: 0,
    latencyMs: () => 20 + Math.random() * 30,
    perSecond,
  });
  const name = `provider that takes ${perSecond} a second:`;
  return [
    {
      name: `${name} mails of one deadline`,
      value: figures.sent,
      limit: `exactly ${due}`,
      holds: figures.sent === due,
    },
    { name: `${name} mails a second`, value: figures.mailsPerSecond, limit: "", holds: null },
    { name: `${name} refused with 429`, value: figures.limited, limit: "", holds: null },
  ];
}
