import type { Sent } from "./drive.ts";
import { readStream } from "./read-stream.ts";

/** One turn at the bare server, with the requests that the product made for the same turn. */
export type BareTurn = {
  interviewId: string;
  candidateId: string;
  questionSequence: number;
  text: string;
  judge: { role: string; text: string }[] | null;
  word: { role: string; text: string }[] | null;
};

/** Sends one answer to the bare server. */
export async function sendBare(bareUrl: string, turn: BareTurn): Promise<Sent> {
  const startedAt = performance.now();
  const response = await fetch(bareUrl, { method: "POST", body: JSON.stringify(turn) });
  return readStream(response, startedAt);
}
