import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What a vendor of the test answers: all at once, or in parts that end, break off or fall silent. */
export type WireAnswer = {
  status?: number;
  headers?: Record<string, string>;
  parts?: (string | Uint8Array)[];
  finish?: "end" | "break" | "stall";
  /** Milliseconds before the answer begins. */
  afterMs?: number;
};

/**
 * A vendor on a real socket. A connection that breaks in the middle is told from one that ends only there: faked
 * fetch bodies do not show it.
 */
export async function startWire() {
  const requests: Request[] = [];
  let answer: (request: Request) => WireAnswer = () => ({ status: 404 });
  let open = 0;
  const server = createServer(async (incoming, outgoing) => {
    open += 1;
    outgoing.on("close", () => {
      open -= 1;
    });
    const request = await toRequest(incoming);
    requests.push(request);
    await send(outgoing, answer(request));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on a port, so it is no pipe
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    /** Requests that are answered at the moment. */
    open: () => open,
    answerWith(next: WireAnswer | ((request: Request) => WireAnswer)) {
      requests.length = 0;
      answer = typeof next === "function" ? next : () => next;
      return requests;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer); // a request gives buffers
  return new Request(`http://vendor.test${incoming.url}`, {
    method: incoming.method ?? "GET",
    headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(parts.length > 0 && { body: Buffer.concat(parts) }),
  });
}

async function send(outgoing: ServerResponse, answer: WireAnswer): Promise<void> {
  const { status = 200, headers = {}, parts = [], finish = "end", afterMs = 0 } = answer;
  await wait(afterMs);
  // Kept-alive connections would have to be waited for.
  outgoing.writeHead(status, { connection: "close", ...headers });
  outgoing.flushHeaders();
  for (const part of parts) {
    outgoing.write(part);
    await wait(5);
  }
  if (finish === "end") outgoing.end();
  if (finish === "break") outgoing.destroy();
}

export const json = (value: unknown, status = 200): WireAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  parts: [JSON.stringify(value)],
});

export const sound = (parts: (string | Uint8Array)[], finish: WireAnswer["finish"] = "end"): WireAnswer => ({
  headers: { "content-type": "audio/mpeg" },
  parts,
  finish,
});
