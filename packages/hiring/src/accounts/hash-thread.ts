import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { compareSync, hashSync } from "bcryptjs";

/** What a thread is asked; `passwordHash` is null when a hash is wanted instead of a comparison. */
export type HashRequest = { password: string; passwordHash: string | null; cost: number };
/** The hash, or whether it fits. */
export type HashAnswer = { hash: string } | { fits: boolean } | { failed: string };

// Pages go before passwords also where all cores are busy, without starving them: a third of a page's share. Only Linux
// has priorities of threads; elsewhere this would be the whole process.
if (process.platform === "linux") setPriority(5);

parentPort?.on("message", ({ password, passwordHash, cost }: HashRequest) => {
  parentPort?.postMessage(answer(password, passwordHash, cost));
});

function answer(password: string, passwordHash: string | null, cost: number): HashAnswer {
  try {
    if (passwordHash === null) return { hash: hashSync(password, cost) };
    return { fits: compareSync(password, passwordHash) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : "unknown" };
  }
}
