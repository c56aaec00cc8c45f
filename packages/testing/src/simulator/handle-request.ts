import { answerChat, openaiError } from "./chat.ts";
import { now } from "./clock.ts";
import { jsonReply, respond } from "./reply.ts";
import { chatProviders, type SimulatedProvider } from "./scenario.ts";
import type { LogEntry, SimulatorState } from "./state.ts";

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
  if (isChatProvider(entry.provider)) {
    const key =
      request.headers.get("authorization")?.replace(/^Bearer /, "") ?? request.headers.get("api-key");
    if (!key) {
      entry.answered = "bad_request";
      return respond(
        entry,
        jsonReply(openaiError(401, "invalid_api_key", "There is no key."), entry.arrivedAt, 401),
        null,
        signal,
      );
    }
    if (request.method === "POST" && path === "/chat/completions") {
      return answerChat(state, entry, await readJson(request), signal);
    }
    if (request.method === "GET" && path === "/models") {
      const models = {
        object: "list",
        data: [{ id: "simulated", object: "model", created: 0, owned_by: "simulator" }],
      };
      entry.answered = "ok";
      return respond(entry, jsonReply(models, entry.arrivedAt), null, signal);
    }
  }
  entry.answered = "bad_request";
  const unknown = openaiError(404, "not_found", `The simulator does not know ${request.method} ${path}.`);
  return respond(entry, jsonReply(unknown, entry.arrivedAt, 404), null, signal);
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
