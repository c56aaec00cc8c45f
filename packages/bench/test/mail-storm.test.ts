import { sweep } from "@teamified/hiring/sweep";
import { expect, test } from "vitest";
import { runChaos } from "../src/mail/chaos.ts";
import type { Product } from "../src/product.ts";

/**
 * Two minutes later: the dead workers' heartbeats and leases are over, and what waited is due. All workers
 * are dead here, so that nobody's live claim is taken away. The jobs themselves are left as the queue's
 * supervisor leaves them; `pnpm bench mail` waits for the real one.
 */
async function letTimePass({ deps }: Product): Promise<void> {
  await deps.db.$executeRaw`
    update mails set sending_since = sending_since - interval '2 minutes' where state = 'sending'`;
  await deps.db.$executeRaw`
    update mails set send_after = now() where state = 'queued' and send_after > now()`;
  await deps.db.$executeRaw`
    update pgboss.job set state = 'retry', heartbeat_on = null
     where name in ('feedback.send', 'mail.send') and state = 'active'`;
  await deps.db.$executeRaw`
    update pgboss.job set start_after = now()
     where name in ('feedback.send', 'mail.send') and state in ('created', 'retry') and start_after > now()`;
  await sweep(deps);
}

test("Through killed workers and a restarted database, everybody who is to get a mail gets one.", async () => {
  const figures = await runChaos({
    feedbacks: 40,
    seed: 7,
    mailer: "resend",
    stormSeconds: 6,
    restartDatabase: true,
    afterStorm: letTimePass,
    settleSeconds: 20,
  });
  expect(figures.kills).toBeGreaterThanOrEqual(2);
  expect(figures).toMatchObject({ twice: 0, lost: 0, wrong: 0, disagree: 0, failed: 0 });
  expect(figures.delivered).toBe(figures.expected);
}, 60_000);
