import { answerChat, openaiError } from "./chat.ts";
import { now } from "./clock.ts";
import { answerMail } from "./mail.ts";
import { refuse } from "./other-reply.ts";
import { jsonReply, respond } from "./reply.ts";
import { chatProviders, type SimulatedProvider } from "./scenario.ts";
import { answerElevenlabsSpeech, answerOpenaiSpeech } from "./speech.ts";
import type { LogEntry, SimulatorState } from "./state.ts";
import { answerStorage } from "./storage.ts";
import { answerListen, answerOpenaiTranscription } from "./transcription.ts";

/**
 * Answers one request to one provider as its scenario says. `path` is what follows the provider's base address, with
 * its query; `arrivedAt` the moment of its first byte. `Response.error()` stands for a connection that breaks before
 * any header; a body that fails, for one that breaks within. Never rejects.
 */
export async function handleRequest(
  state: SimulatorState,
  request: Request,
  where: { provider: SimulatedProvider; path: string; arrivedAt?: number },
): Promise<Response> {
  const entry = state.arrive({
    provider: where.provider,
    method: request.method,
    path: where.path,
    arrivedAt: where.arrivedAt ?? now(),
  });
  try {
    const response = await route(state, entry, request);
    return endingWith(response, request.signal, (aborted) => state.end(entry, { aborted }));
  } catch (error) {
    state.end(entry, { aborted: request.signal.aborted });
    if (request.signal.aborted) return Response.error();
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return Response.json({ error: { message: `The simulator failed: ${message}` } }, { status: 500 });
  }
}

const isChatProvider = (provider: string) => (chatProviders as readonly string[]).includes(provider);

async function route(state: SimulatorState, entry: LogEntry, request: Request): Promise<Response> {
  const { signal } = request;
  const path = entry.path.split("?")[0] ?? "";
  const call = `${request.method} ${path}`;
  if (isChatProvider(entry.provider)) {
    if (!request.headers.get("authorization") && !request.headers.get("api-key")) {
      const error = { status: 401, code: "invalid_api_key", message: "There is no key." };
      return refuse(entry, signal, openaiError, error);
    }
    switch (call) {
      case "POST /chat/completions":
        return answerChat(state, entry, await readJson(request), signal);
      case "POST /audio/transcriptions":
        return answerOpenaiTranscription(state, entry, request);
      case "POST /audio/speech":
        return answerOpenaiSpeech(state, entry, await readJson(request), signal);
      case "GET /models": {
        entry.answered = "ok";
        const model = { id: "simulated", object: "model", created: 0, owned_by: "simulator" };
        return respond(entry, jsonReply({ object: "list", data: [model] }, entry.arrivedAt), null, signal);
      }
    }
  }
  if (entry.provider === "deepgram" && call === "POST /v1/listen") return answerListen(state, entry, request);
  if (entry.provider === "elevenlabs" && /^POST \/v1\/text-to-speech\/[^/]+(?:\/stream)?$/.test(call)) {
    return answerElevenlabsSpeech(state, entry, request);
  }
  if (entry.provider === "resend" && call === "POST /emails") return answerMail(state, entry, request);
  if (entry.provider === "supabase" && path.startsWith("/storage/v1/"))
    return answerStorage(state, entry, request);
  const error = { status: 404, code: "not_found", message: `The simulator does not know ${call}.` };
  return refuse(entry, signal, openaiError, error);
}

/** The request's JSON; undefined when it is none. */
async function readJson(request: Request): Promise<unknown> {
  return request.json().catch(() => undefined);
}

/** The same response, with a word when its last byte was read or the client went. */
function endingWith(response: Response, signal: AbortSignal, ended: (aborted: boolean) => void): Response {
  const { body } = response;
  if (body === null || response.headers.has("content-length")) {
    ended(false);
    return response;
  }
  const reader = body.getReader();
  signal.addEventListener(
    "abort",
    () => {
      ended(true);
      reader.cancel().catch(() => undefined);
    },
    { once: true },
  );
  const watched = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        ended(false);
        controller.close();
      } catch (error) {
        ended(false);
        controller.error(error);
      }
    },
    async cancel(reason) {
      ended(true);
      await reader.cancel(reason);
    },
  });
  return new Response(watched, { status: response.status, headers: response.headers });
}
