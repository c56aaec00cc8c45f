import type { Prisma } from "@teamified/db/client";
import { leaseOver } from "./send-mail.ts";

/** A job that came on time has its mail in hand by now. */
const graceMs = 5_000;

/** Mails that should be on their way and may have no live job: due, or in the hands of a worker that is gone. */
export function dueMails(now: Date) {
  return {
    sentAt: null,
    OR: [
      { state: "queued", sendAfter: { lt: new Date(now.getTime() - graceMs) } },
      { state: "sending", sendingSince: { lt: leaseOver(now) } },
    ],
  } satisfies Prisma.MailWhereInput;
}
