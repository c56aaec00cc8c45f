import superjson from "superjson";
import { z } from "zod";

/** tRPC's answer to one call that is not batched; both halves are superjson. */
const answerSchema = z.union([
  z.object({ result: z.object({ data: z.unknown() }) }),
  z.object({ error: z.unknown() }),
]);
const uploadedSchema = z.object({ id: z.uuid() });

/**
 * Calls `resume.upload` by XMLHttpRequest, because fetch cannot tell how much of a body has gone out.
 *
 * @param onProgress share that was sent, 0–1; 1 means that the answer is awaited
 * @param signal stops the upload; the promise then rejects with the signal's reason
 * @returns the id of the resume, the same as before for a file that was sent in already
 * @throws what `readApiError` reads: the API's refusal, or an error without one when no answer came
 */
export function uploadWithProgress(
  file: File,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener("abort", stop);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      try {
        resolve(readAnswer(request.responseText));
      } catch (error) {
        reject(error);
      }
    });
    request.addEventListener("error", () => reject(new Error("The upload got no answer.")));
    request.addEventListener("abort", () => reject(signal.reason));
    request.addEventListener("loadend", () => signal.removeEventListener("abort", stop));
    const form = new FormData();
    form.append("file", file);
    request.open("POST", "/api/trpc/resume.upload");
    request.send(form);
  });
}

function readAnswer(text: string): { id: string } {
  const answer = answerSchema.parse(JSON.parse(text));
  if ("error" in answer) throw deserialize(answer.error);
  return uploadedSchema.parse(deserialize(answer.result.data));
}

function deserialize(value: unknown): unknown {
  // What our own API wrote with the same library; zod or readApiError look at it next.
  return superjson.deserialize(value as Parameters<typeof superjson.deserialize>[0]);
}
