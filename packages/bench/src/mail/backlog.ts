import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { approveFeedback } from "@teamified/hiring/feedback/approve-feedback";
import { startProduct } from "../product.ts";
import { fillFeedback, fillOrganization } from "./fill.ts";
import { startMailServer } from "./mail-server.ts";

export type BacklogFigures = {
  filledInSeconds: number;
  /** From the deadline to the last mail of the backlog. */
  drainedInSeconds: number;
  sent: number;
  unsent: number;
  mailsPerSecond: number;
  /** From the commit of an approval to its mail's acceptance, in milliseconds, sorted. */
  latencies: number[];
  /** The most requests that the provider saw within a second. */
  peakPerSecond: number;
  limited: number;
  repeated: number;
  /** The longest that this process, which sends nothing, was kept from running: how busy the machine was. */
  stallMs: number;
};

/**
 * `due` feedbacks reach their deadline in the same second, with two workers as production starts them.
 * While they leave, `approvals` others are approved, one at a time.
 */
export async function runBacklog(options: {
  due: number;
  approvals: number;
  /** The provider's own time for a mail. */
  latencyMs: () => number;
  /** The provider's limit. */
  perSecond?: number;
}): Promise<BacklogFigures> {
  const server = await startMailServer(options);
  const product = await startProduct({ mailServerUrl: server.url });
  try {
    const actor = await fillOrganization(product);
    const filling = Date.now();
    const later = new Date(Date.now() + 4 * 3_600_000);
    // How long filling and starting take is not known: the deadline is moved when they are over.
    const preliminary = new Date(filling + 3_600_000);
    const backlog = await fillFeedback(product, actor, Array(options.due).fill(preliminary));
    // Younger than the backlog, so that the order of creation does not favour them.
    const approved = await fillFeedback(product, actor, Array(options.approvals).fill(later));
    const filledInSeconds = (Date.now() - filling) / 1000;
    const workers = await Promise.all([product.startWorker(), product.startWorker()]);
    await Promise.all(workers.map(({ ready }) => ready));
    const deadline = new Date(Date.now() + 3000);
    await product.deps.db.$executeRaw`
      update resume_feedback set auto_send_at = ${deadline} where auto_send_at = ${preliminary}`;
    await product.deps.db.$executeRaw`
      update pgboss.job set start_after = ${deadline} where start_after = ${preliminary}`;
    await delay(deadline.getTime() - Date.now());

    const keys = new Set(backlog.map(({ id }) => `feedback-${id}`));
    const left = () => keys.size + approved.length - server.delivered.length;
    const stalls = monitorEventLoopDelay({ resolution: 10 });
    stalls.enable();
    const committed = new Map<string, number>();
    await delay(1500);
    for (const { id } of approved) {
      await approveFeedback(product.deps, actor, { id, version: 1 });
      committed.set(`feedback-${id}`, Date.now());
      await delay(100 + Math.random() * 200);
    }
    stalls.disable();
    const stalledAfterMs = 60_000;
    while (left() > 0) {
      const last = server.delivered.at(-1)?.at ?? deadline.getTime();
      if (Date.now() - last > stalledAfterMs) break;
      await delay(200);
    }
    const leftAt = new Map(server.delivered.map(({ key, at }) => [key, at]));
    const times = backlog.flatMap(({ id }) => leftAt.get(`feedback-${id}`) ?? []);
    const last = times.reduce((a, b) => Math.max(a, b), deadline.getTime());
    const drainedInSeconds = (last - deadline.getTime()) / 1000;
    const latencies = [...committed].map(([key, at]) => (leftAt.get(key) ?? Number.POSITIVE_INFINITY) - at);
    return {
      filledInSeconds,
      drainedInSeconds,
      sent: times.length,
      unsent: keys.size - times.length,
      mailsPerSecond: times.length / drainedInSeconds,
      latencies: latencies.sort((a, b) => a - b),
      peakPerSecond: server.peakPerSecond(),
      limited: server.limited(),
      repeated: server.repeated(),
      stallMs: stalls.max / 1e6,
    };
  } finally {
    await product.stop();
    await server.close();
  }
}
