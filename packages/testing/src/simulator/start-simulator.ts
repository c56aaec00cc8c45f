import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { now } from "./clock.ts";
import { handleRequest } from "./handle-request.ts";
import { chatProviders, type ScenarioInput, type SimulatedProvider, simulatedProviders } from "./scenario.ts";
import { createSimulatorState, type LogEntry, type Metrics, type SimulatorState } from "./state.ts";

export type Simulator = {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  url: string;
  port: number;
  /** Everything that was asked, oldest first. */
  log(): LogEntry[];
  metrics(): Metrics;
  /** What was kept: mails, files, scenario. */
  state: SimulatorState;
  /** Replaces the scenario; throws when it is none. */
  setScenario(scenario: ScenarioInput): void;
  /** An ordinary scenario without delays or faults, an empty log, no mails, no files. */
  reset(): void;
  /** Breaks what is under way and ends. */
  close(): Promise<void>;
};

/**
 * Starts the simulator of the providers on this machine. `port` 0, the default, takes a free one. Base addresses are
 * `<url>/openai/v1` (and openrouter, azure, gemini, ollama, vllm), `<url>/deepgram`, `<url>/elevenlabs`,
 * `<url>/resend`, `<url>/supabase`. Other processes steer it at `<url>/_simulator/`: PUT scenario, GET log, metrics
 * and mails, DELETE log. Rejects when the port is taken.
 */
export async function startSimulator(
  options: { port?: number; scenario?: ScenarioInput } = {},
): Promise<Simulator> {
  const state = createSimulatorState(options.scenario);
  const server = createServer((request, response) => {
    const arrivedAt = now();
    serve(state, request, response, arrivedAt).catch(() => response.destroy());
  });
  // Nobody waits between two requests of a bench: a closed idle connection would look like a fault.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a TCP server has this kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log: () => state.log,
    metrics: () => state.metrics(),
    state,
    setScenario: (scenario) => state.setScenario(scenario),
    reset: () => reset(state),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The state as it was at the start of an ordinary simulator. */
function reset(state: SimulatorState): void {
  state.setScenario({});
  state.forgetLog();
  state.mails.length = 0;
  state.files.clear();
}

/** What follows a provider's name in the paths of its base address. */
const basePath = (provider: SimulatedProvider) =>
  `/${provider}${(chatProviders as readonly string[]).includes(provider) ? "/v1" : ""}`;

/** The base address of each provider at this simulator. */
export function simulatedBaseUrls(url: string): Record<SimulatedProvider, string> {
  const entries = simulatedProviders.map((provider) => [provider, `${url}${basePath(provider)}`]);
  return Object.fromEntries(entries) as Record<SimulatedProvider, string>; // every provider is in the list
}

async function serve(
  state: SimulatorState,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  arrivedAt: number,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on("close", () => {
    if (!outgoing.writableFinished) gone.abort(new Error("The client went."));
  });
  const path = incoming.url ?? "/";
  const request = requestOf(incoming, path, gone.signal);
  const provider = simulatedProviders.find((name) => path.startsWith(`${basePath(name)}/`));
  const response =
    provider === undefined
      ? await steer(state, request, path)
      : await handleRequest(state, request, {
          provider,
          path: path.slice(basePath(provider).length),
          arrivedAt,
        });
  if (response.type === "error") {
    // Reset rather than closed: a client must not take it for an answer without a body.
    incoming.socket.resetAndDestroy();
    return;
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  const { body } = response;
  if (body === null) {
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  const reader = body.getReader();
  outgoing.on("close", () => void reader.cancel().catch(() => undefined));
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      // Without waiting for the client to take it: time drives the stream, and its parts are small.
      outgoing.write(value);
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}

function requestOf(incoming: IncomingMessage, path: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const method = incoming.method ?? "GET";
  const url = `http://${incoming.headers.host ?? "simulator"}${path}`;
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers, signal });
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      incoming.on("data", (chunk: Uint8Array) => controller.enqueue(chunk));
      incoming.on("end", () => controller.close());
      incoming.on("error", (error) => controller.error(error));
    },
  });
  // As a value of its own: a browser's types, with which the browser tests are checked, do not know `duplex`.
  const init = { method, headers, signal, body, duplex: "half" as const };
  return new Request(url, init);
}

/** The simulator's own paths, for other processes. */
async function steer(state: SimulatorState, request: Request, path: string): Promise<Response> {
  switch (`${request.method} ${path.split("?")[0]}`) {
    case "PUT /_simulator/scenario":
      try {
        state.setScenario((await request.json()) as ScenarioInput); // read and refused by setScenario itself
        return Response.json(state.scenario);
      } catch (error) {
        return Response.json(
          { message: error instanceof Error ? error.message : String(error) },
          { status: 400 },
        );
      }
    case "GET /_simulator/scenario":
      return Response.json(state.scenario);
    case "GET /_simulator/log":
      return Response.json(state.log);
    case "DELETE /_simulator/log":
      state.forgetLog();
      return new Response(null, { status: 204 });
    case "GET /_simulator/metrics":
      return Response.json(state.metrics());
    case "GET /_simulator/mails":
      return Response.json(state.mails);
    case "POST /_simulator/reset":
      reset(state);
      return new Response(null, { status: 204 });
    default: {
      const known = Object.values(simulatedBaseUrls("")).join(", ");
      const message = `Nothing here. Providers are at ${known}; the simulator's own paths begin with /_simulator/.`;
      return Response.json({ message }, { status: 404 });
    }
  }
}
