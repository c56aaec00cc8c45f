import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HttpResponse, http, passthrough } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createDiskStore } from "../src/disk-store.ts";
import type { FileStore } from "../src/file-store.ts";
import { createSupabaseStore } from "../src/supabase-store.ts";
import { verifySignedUrl } from "../src/verify-signed-url.ts";

const base = "https://project.supabase.test/storage/v1";
const kept = new Map<string, Uint8Array>();
const notFound = () =>
  HttpResponse.json({ statusCode: "404", error: "not_found", message: "Object not found" }, { status: 400 });
const server = setupServer(
  http.post(`${base}/object/resumes/*`, async ({ request, params }) => {
    expect(request.headers.get("authorization")).toBe("Bearer service-key-of-the-test");
    kept.set(String(params[0]), new Uint8Array(await request.arrayBuffer()));
    return HttpResponse.json({ Id: "1", Key: `resumes/${String(params[0])}` });
  }),
  http.get(`${base}/object/resumes/*`, ({ params }) => {
    const bytes = kept.get(String(params[0]));
    return bytes ? HttpResponse.arrayBuffer(bytes.slice().buffer) : notFound();
  }),
  http.delete(`${base}/object/resumes`, async ({ request }) => {
    const { prefixes } = (await request.json()) as { prefixes: string[] };
    for (const key of prefixes) kept.delete(key);
    return HttpResponse.json([]);
  }),
  http.post(`${base}/object/sign/resumes/*`, ({ params }) =>
    HttpResponse.json({ signedURL: `/object/sign/resumes/${String(params[0])}?token=t` }),
  ),
  http.get(`${base}/bucket/resumes`, () =>
    HttpResponse.json({ id: "resumes", name: "resumes", public: false }),
  ),
);
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const root = mkdtempSync(join(tmpdir(), "teamified-files-"));
const sessionId = "0199c2c5-9d1c-7cc4-8d5e-4a5b6c7d8e9f";
const secret = "a secret of at least thirty-two characters";
const stores: Record<string, FileStore> = {
  disk: createDiskStore({ root, baseUrl: "http://localhost:3000", secret }),
  supabase: createSupabaseStore({
    url: "https://project.supabase.test",
    key: "service-key-of-the-test",
    bucket: "resumes",
  }),
};
const key = "organization/resumes/0123abcd.pdf";
const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255, 10]);
/** As large as an upload may be (RES-1), with every byte value in it. */
const largest = new Uint8Array(randomBytes(10 * 1024 * 1024));

describe.each(Object.entries(stores))("the %s store", (_name, store) => {
  it("gives back the bytes that it was given", async () => {
    await store.put(key, bytes, "application/pdf");
    expect(await store.get(key)).toEqual(bytes);
  });

  it("gives back the largest file and an empty one, byte for byte", async () => {
    await store.put(key, largest, "application/pdf");
    expect(Buffer.compare(await store.get(key), largest)).toBe(0);
    await store.put(key, new Uint8Array(), "application/pdf");
    expect(await store.get(key)).toHaveLength(0);
  });

  it("keeps the last of two files under one key", async () => {
    await store.put(key, largest.slice(0, 1000), "application/pdf");
    await store.put(key, bytes, "application/pdf");
    expect(await store.get(key)).toEqual(bytes);
  });

  it("says not_found for a file that was removed, and removes twice without complaint", async () => {
    await store.put(key, bytes, "application/pdf");
    await store.remove(key);
    await store.remove(key);
    await expect(store.get(key)).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    "../secrets.json",
    "a/../../b",
    "a/./b",
    "/etc/passwd",
    "a//b",
    "a\\..\\b",
    "a/%2e%2e/b",
    "a\0.pdf",
    "a\n",
    ".hidden",
    `${"a".repeat(300)}.pdf`,
    "",
  ])("refuses the key %j", async (bad) => {
    const refused = { code: "not_found" };
    await expect(store.get(bad)).rejects.toMatchObject(refused);
    await expect(store.put(bad, bytes, "application/pdf")).rejects.toMatchObject(refused);
    await expect(store.remove(bad)).rejects.toMatchObject(refused);
    await expect(
      store.signedUrl(bad, { expiresInSeconds: 60, fileName: "a", sessionId }),
    ).rejects.toMatchObject(refused);
  });

  it.each(["Ada Lovelace.pdf", "Résumé & Lebenslauf 100%.pdf", "履歴書.docx", 'a"; filename=b.exe'])(
    "signs a link that names the file %j",
    async (fileName) => {
      const url = new URL(await store.signedUrl(key, { expiresInSeconds: 60, fileName, sessionId }));
      expect(url.pathname).toContain(key);
      expect([...url.searchParams.values()]).toContain(fileName);
    },
  );

  it("can be checked", async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });
});

describe("the disk store", () => {
  it("leaves no draft behind", async () => {
    await stores.disk?.put(key, bytes, "application/pdf");
    expect(readdirSync(join(root, "organization/resumes"))).toEqual(["0123abcd.pdf"]);
  });

  it("keeps files from the machine's other users", () => {
    expect(statSync(join(root, key)).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, "organization")).mode & 0o077).toBe(0);
  });

  it("has one whole file after many were put under its key at once", async () => {
    const versions = Array.from({ length: 8 }, (_, index) => new Uint8Array(200_000).fill(index));
    await Promise.all(versions.map((version) => stores.disk?.put(key, version, "application/pdf")));
    const kept = await stores.disk?.get(key);
    expect(kept).toHaveLength(200_000);
    expect(new Set(kept).size).toBe(1);
    expect(readdirSync(join(root, "organization/resumes"))).toEqual(["0123abcd.pdf"]);
  });

  it("takes a folder for no file, and a file for no folder", async () => {
    await expect(stores.disk?.get("organization/resumes")).rejects.toMatchObject({ code: "not_found" });
    await expect(stores.disk?.get(`organization/plain/below`)).rejects.toMatchObject({ code: "not_found" });
  });

  it("says unavailable when its folder cannot be one", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "teamified-files-")), "file");
    writeFileSync(file, "");
    const store = createDiskStore({ root: file, baseUrl: "http://localhost:3000", secret });
    await expect(store.put(key, bytes, "application/pdf")).rejects.toMatchObject({ code: "unavailable" });
    await expect(store.check()).rejects.toMatchObject({ code: "unavailable" });
  });

  it("leaves no draft behind when the file cannot take its place", async () => {
    const folder = mkdtempSync(join(tmpdir(), "teamified-files-"));
    mkdirSync(join(folder, "taken/inside"), { recursive: true });
    const store = createDiskStore({ root: folder, baseUrl: "http://localhost:3000", secret });
    await expect(store.put("taken", bytes, "application/pdf")).rejects.toMatchObject({ code: "unavailable" });
    expect(readdirSync(folder)).toEqual(["taken"]);
  });

  it("signs links that end, and that nobody can change", async () => {
    const url = new URL(
      (await stores.disk?.signedUrl(key, { expiresInSeconds: 60, fileName: "cv.pdf", sessionId })) ?? "",
    );
    const check = (over: {
      key?: string;
      set?: Record<string, string>;
      without?: string;
      now?: Date;
      secret?: string;
    }) => {
      const query = new URLSearchParams(url.searchParams);
      for (const [name, value] of Object.entries(over.set ?? {})) query.set(name, value);
      if (over.without) query.delete(over.without);
      return verifySignedUrl({
        key: over.key ?? key,
        query,
        secret: over.secret ?? secret,
        now: over.now ?? new Date(),
      });
    };
    expect(check({})).toEqual({ key, fileName: "cv.pdf", sessionId });
    expect(check({ key: "organization/resumes/other.pdf" })).toBeNull();
    expect(check({ set: { name: "virus.exe" } })).toBeNull();
    expect(check({ set: { expires: "9999999999" } })).toBeNull();
    expect(check({ set: { session: crypto.randomUUID() } })).toBeNull();
    expect(check({ without: "session" })).toBeNull();
    expect(check({ set: { signature: "" } })).toBeNull();
    expect(check({ set: { signature: `${url.searchParams.get("signature")}=` } })).toBeNull();
    expect(check({ without: "signature" })).toBeNull();
    expect(check({ without: "expires" })).toBeNull();
    expect(check({ secret: "another secret of at least thirty-two characters" })).toBeNull();
    expect(check({ now: new Date(Date.now() + 61_000) })).toBeNull();
  });

  it("never signs for longer than an hour", async () => {
    const url = new URL(
      (await stores.disk?.signedUrl(key, { expiresInSeconds: 9e9, fileName: "cv.pdf", sessionId })) ?? "",
    );
    expect(Number(url.searchParams.get("expires")) * 1000).toBeLessThanOrEqual(Date.now() + 3_601_000);
  });
});

describe("the Supabase store", () => {
  const store = createSupabaseStore({
    url: "https://project.supabase.test/",
    key: "service-key-of-the-test",
    bucket: "resumes",
    limitMs: 1500,
  });
  const unavailable = { code: "unavailable", message: expect.not.stringContaining("boom") };
  const failing = [
    ["an error of the server", () => HttpResponse.json({ message: "boom" }, { status: 500 })],
    ["a page instead of an answer", () => new HttpResponse("<h1>boom</h1>", { status: 502 })],
    ["a lost network", () => HttpResponse.error()],
  ] as const;

  it("is not led to somebody else with its key", async () => {
    let asked = 0;
    server.use(
      http.get(`${base}/object/resumes/*`, () => HttpResponse.redirect("https://elsewhere.test/file", 302)),
      http.get("https://elsewhere.test/file", () => {
        asked += 1;
        return HttpResponse.arrayBuffer(new ArrayBuffer(1));
      }),
    );
    await expect(store.get(key)).rejects.toMatchObject(unavailable);
    expect(asked).toBe(0);
  });

  it.each(failing)("asks once more after %s", async (_case, answer) => {
    await store.put(key, bytes, "application/pdf");
    server.use(http.get(`${base}/object/resumes/*`, answer, { once: true }));
    expect(await store.get(key)).toEqual(bytes);
  });

  it("sends the same bytes at its second try", async () => {
    server.use(http.post(`${base}/object/resumes/*`, () => HttpResponse.error(), { once: true }));
    await store.put(key, bytes, "application/pdf");
    expect(kept.get(key)).toEqual(bytes);
  });

  it.each(failing)("says unavailable after %s twice, without the provider's words", async (_case, answer) => {
    let asked = 0;
    const count = () => {
      asked += 1;
      return answer();
    };
    server.use(
      http.get(`${base}/object/resumes/*`, count),
      http.post(`${base}/object/*`, count),
      http.post(`${base}/object/sign/*`, count),
      http.delete(`${base}/object/resumes`, count),
      http.get(`${base}/bucket/resumes`, count),
    );
    const calls = [
      store.get(key),
      store.put(key, bytes, "application/pdf"),
      store.remove(key),
      store.signedUrl(key, { expiresInSeconds: 9, fileName: "a", sessionId }),
      store.check(),
    ];
    await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject(unavailable)));
    expect(asked).toBe(10);
  });

  it.each([
    [404, { statusCode: "404", error: "not_found", message: "Object not found" }, "not_found"],
    [400, { statusCode: "404", error: "not_found", message: "Object not found" }, "not_found"],
    [400, { code: "NoSuchKey", message: "The resource was not found" }, "not_found"],
    [404, { statusCode: "404", error: "Bucket not found", message: "Bucket not found" }, "unavailable"],
    [400, { statusCode: "403", error: "Unauthorized", message: "new row violates boom" }, "unavailable"],
    [401, { message: "boom" }, "unavailable"],
  ])("reads %d %j as %s and does not ask again", async (status, body, code) => {
    let asked = 0;
    server.use(
      http.get(`${base}/object/resumes/*`, () => {
        asked += 1;
        return HttpResponse.json(body, { status });
      }),
    );
    await expect(store.get(key)).rejects.toMatchObject({
      code,
      message: expect.not.stringContaining("boom"),
    });
    expect(asked).toBe(1);
  });

  it.each([
    ["nothing", () => undefined],
    ["only the beginning", (response: ServerResponse) => void response.write("%PDF")],
  ])("gives up after its time limit when %s comes", async (_case, answer) => {
    // A real server: a body that stops half-way is not msw's strength.
    const slow = createServer((_request, response) => answer(response));
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
    const { port } = slow.address() as AddressInfo; // it listens on TCP
    const url = `http://127.0.0.1:${port}`;
    server.use(http.all(`${url}/*`, () => passthrough()));
    const impatient = createSupabaseStore({ url, key: "a-service-key", bucket: "resumes", limitMs: 100 });
    await expect(impatient.get(key)).rejects.toMatchObject(unavailable);
    slow.closeAllConnections();
    await new Promise((resolve) => slow.close(resolve));
  });

  it("asks for a lifetime of an hour at most", async () => {
    let body: unknown;
    server.use(
      http.post(`${base}/object/sign/resumes/*`, async ({ request }) => {
        body = await request.json();
        return HttpResponse.json({ signedURL: "/object/sign/resumes/x?token=t" });
      }),
    );
    const url = new URL(await store.signedUrl(key, { expiresInSeconds: 9e9, fileName: "cv.pdf", sessionId }));
    expect(body).toEqual({ expiresIn: 3600 });
    expect(url.searchParams.get("token")).toBe("t");
    expect(url.href).not.toContain("service-key");
  });
});
