import type { Sent } from "./drive.ts";

/**
 * Reads a turn that comes line by line and notes when its first words and its end came. Lines are looked at, not
 * parsed: the client must cost next to nothing. Throws what the stream says went wrong.
 */
export async function readStream(response: Response, startedAt: number): Promise<Sent> {
  if (!response.ok || response.body === null) {
    throw new Error(`status ${response.status}: ${(await response.text()).slice(0, 300)}`);
  }
  let firstWordsMs: number | null = null;
  let rest = "";
  const decoder = new TextDecoder();
  for await (const bytes of response.body) {
    rest += decoder.decode(bytes, { stream: true });
    if (firstWordsMs === null && rest.includes('"type":"words"'))
      firstWordsMs = performance.now() - startedAt;
  }
  const turnMs = performance.now() - startedAt;
  const awaiting = /"awaiting":(\d+)/.exec(rest)?.[1];
  if (!rest.includes('"type":"done"')) throw new Error(`ended without its end: ${rest.slice(-300)}`);
  // Where no words came by themselves, the end brought them.
  return {
    firstWordsMs: firstWordsMs ?? turnMs,
    turnMs,
    next: awaiting === undefined ? null : Number(awaiting),
  };
}
