import { openSpool } from "./body-spool.ts";
import { createWeightedSemaphore } from "./weighted-semaphore.ts";

/** An upload that waits longer than this for its turn is told to come back. In ms. */
const longestWaitMs = 10_000;
/** Uploads that come at once, to this process and of one account. On the disk they take the size of a file each. */
const underWay = createWeightedSemaphore({ most: 64, eachMost: 2, longestWaitMs });
const megabyte = 1024 * 1024;
/** Bytes that are worked with at once: each is copied some three times on its way to a file. */
const memory = createWeightedSemaphore({ most: 52 * megabyte, eachMost: 26 * megabyte, longestWaitMs });

/**
 * The request with its whole body, if that has at most `limit` bytes; null when it has more. What comes is kept on the
 * disk until all of it is there: whoever is slow to send holds no memory, and keeps nobody else waiting for it. `release`
 * is to be called once nothing of the body is needed any more, also after null.
 *
 * @param subject the account whose upload it is
 * @throws `unavailable` when too much comes at once, `timeout` when this comes too slowly
 */
export async function receiveUpload(
  incoming: Request,
  { subject, limit }: { subject: string; limit: number },
): Promise<{ request: Request | null; release: () => Promise<void> }> {
  const { signal } = incoming;
  const held: (() => void | Promise<void>)[] = [await underWay.reserve(subject, 1, signal)];
  const release = async () => {
    for (const give of held.splice(0).reverse()) await give();
  };
  try {
    const spool = await openSpool();
    held.push(spool.close);
    const size = await spool.take(incoming, limit);
    if (size === null) return { request: null, release };
    held.push(await memory.reserve(subject, size, signal));
    return { request: spool.request(incoming), release };
  } catch (error) {
    await release();
    throw error;
  }
}
