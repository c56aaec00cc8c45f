import { createHash } from "node:crypto";
import { now } from "./clock.ts";
import { playReply, refuse } from "./other-reply.ts";
import { isRecord } from "./read-data.ts";
import { type ErrorShape, jsonReply, type Reply } from "./reply.ts";
import type { LogEntry, SimulatorState, StoredFile } from "./state.ts";

/** How Supabase words an error: its own status as text, and 400 on the wire for most of them. */
const storageError: ErrorShape = (status, error, message) => ({ statusCode: String(status), error, message });

/**
 * `/storage/v1` of Supabase, as far as its client uploads, downloads, removes, lists and signs. Every bucket exists
 * and is private; a signed link opens its file until its time is over.
 */
export async function answerStorage(
  state: SimulatorState,
  entry: LogEntry,
  request: Request,
): Promise<Response> {
  const { signal } = request;
  entry.task = "storage";
  entry.prompt = "storage";
  const url = new URL(entry.path, "http://simulator");
  const path = url.pathname.replace(/^\/storage\/v1\//, "");
  const isSigned = request.method === "GET" && path.startsWith("object/sign/");
  if (!isSigned && !/^Bearer \S+/.test(request.headers.get("authorization") ?? "")) {
    const error = { status: 400, code: "Unauthorized", message: "Invalid Compact JWS" };
    return refuse(entry, signal, storageError, error);
  }
  const { delays } = state.scenario;
  const bytes = new Uint8Array(await request.clone().arrayBuffer());
  const at = entry.arrivedAt + delays.otherMs + delays.msPerByte * bytes.length;
  const act = await actionFor(state, request, path, url.searchParams, at);
  return playReply(state, entry, signal, { shape: storageError, at, refusalStatus: 403, good: act });
}

/** What the request does once it is taken: nothing is stored or removed before that. */
async function actionFor(
  state: SimulatorState,
  request: Request,
  path: string,
  query: URLSearchParams,
  at: number,
): Promise<() => Reply> {
  const { files } = state;
  const { method } = request;
  const notFound = jsonReply(storageError(404, "not_found", "Object not found"), at, 400);
  const fileOf = (key: string) => {
    const file = files.get(key);
    return file === undefined ? notFound : fileReply(file, at);
  };

  const bucket = path.match(/^bucket\/([^/]+)$/)?.[1];
  if (bucket !== undefined && method === "GET") {
    const made = "2026-01-01T00:00:00.000Z";
    const about = { id: bucket, name: bucket, owner: "", public: false, created_at: made, updated_at: made };
    return () => jsonReply(about, at);
  }
  const toSign = keyIn(path, "object/sign/");
  if (toSign !== null && method === "POST") {
    const { expiresIn = 0 } = await bodyOf<{ expiresIn?: number }>(request);
    return () => {
      if (!files.has(toSign)) return notFound;
      const token = tokenFor(toSign, Math.floor(now() + expiresIn * 1000));
      return jsonReply({ signedURL: `/object/sign/${encoded(toSign)}?token=${token}` }, at);
    };
  }
  if (toSign !== null && method === "GET") {
    const token = query.get("token") ?? "";
    const until = Number(token.split(".")[0]);
    if (token !== tokenFor(toSign, until) || until < now()) {
      return () => jsonReply(storageError(400, "InvalidJWT", '"exp" claim timestamp check failed'), at, 400);
    }
    return () => {
      const reply = fileOf(toSign);
      const name = query.get("download");
      if (name === null || reply === notFound) return reply;
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
      return { ...reply, headers: { ...reply.headers, "content-disposition": disposition } };
    };
  }
  const listed = path.match(/^object\/list\/([^/]+)$/)?.[1];
  if (listed !== undefined && method === "POST") {
    const { prefix = "" } = await bodyOf<{ prefix?: string }>(request);
    const start = `${listed}/${prefix === "" ? "" : `${prefix.replace(/\/+$/, "")}/`}`;
    return () => {
      const names = [...files.keys()]
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length));
      const own = names.filter((name) => !name.includes("/"));
      return jsonReply(
        own.map((name) => ({
          name,
          id: name,
          metadata: { size: files.get(start + name)?.bytes.length ?? 0 },
        })),
        at,
      );
    };
  }
  const emptied = path.match(/^object\/([^/]+)$/)?.[1];
  if (emptied !== undefined && method === "DELETE") {
    const { prefixes = [] } = await bodyOf<{ prefixes?: string[] }>(request);
    return () => {
      const removed = prefixes.filter((name) => files.delete(`${emptied}/${name}`));
      return jsonReply(
        removed.map((name) => ({ name, bucket_id: emptied })),
        at,
      );
    };
  }
  const key = keyIn(path, "object/authenticated/") ?? keyIn(path, "object/");
  if (key !== null && (method === "GET" || method === "HEAD")) return () => fileOf(key);
  if (key !== null && (method === "POST" || method === "PUT")) {
    const file = await uploadedFile(request);
    const mayReplace = method === "PUT" || request.headers.get("x-upsert") === "true";
    return () => {
      if (files.has(key) && !mayReplace) {
        return jsonReply(storageError(409, "Duplicate", "The resource already exists"), at, 400);
      }
      files.set(key, file);
      return jsonReply({ Id: createHash("md5").update(key).digest("hex"), Key: key }, at);
    };
  }
  return () =>
    jsonReply(storageError(404, "not_found", `The simulator does not know ${method} ${path}.`), at, 404);
}

const fileReply = (file: StoredFile, at: number): Reply => ({
  status: 200,
  headers: { "content-type": file.contentType },
  pieces: [{ at, bytes: file.bytes }],
});

/** Bucket and path of a file, as they are written without escapes; null for another address. */
function keyIn(path: string, start: string): string | null {
  const rest = path.startsWith(start) ? path.slice(start.length) : "";
  return /^[^/]+\/./.test(rest) ? rest.split("/").map(decodeURIComponent).join("/") : null;
}

const encoded = (key: string) => key.split("/").map(encodeURIComponent).join("/");

const tokenFor = (key: string, until: number) =>
  `${until}.${createHash("sha256").update(`${until}:${key}`).digest("hex").slice(0, 32)}`;

async function uploadedFile(request: Request): Promise<StoredFile> {
  const contentType = request.headers.get("content-type") ?? "application/octet-stream";
  if (!contentType.startsWith("multipart/")) {
    return { bytes: new Uint8Array(await request.arrayBuffer()), contentType };
  }
  const parts = [...(await request.formData()).values()];
  const file = parts.find((part) => part instanceof File);
  return {
    bytes: new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0)),
    contentType: file?.type || "application/octet-stream",
  };
}

/** A request's JSON; nothing when it is none. */
async function bodyOf<T extends object>(request: Request): Promise<Partial<T>> {
  const body: unknown = await request.json().catch(() => undefined);
  return isRecord(body) ? (body as Partial<T>) : {}; // written by the vendor's own client, whose wire this is
}
