import type { ChangeEvent } from "@teamified/contracts/events";
import { changeChannel } from "./change-channel.ts";
import type { Tx } from "./client.ts";

/**
 * Tells every listening process that something changed. PostgreSQL sends it when the transaction
 * commits, and never when it rolls back.
 */
export async function notify(tx: Tx, event: ChangeEvent): Promise<void> {
  await tx.$executeRaw`select pg_notify(${changeChannel}, ${JSON.stringify(event)})`;
}
