import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HttpResponse, http } from "msw";
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
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const root = mkdtempSync(join(tmpdir(), "teamified-files-"));
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

describe.each(Object.entries(stores))("the %s store", (_name, store) => {
  it("gives back the bytes that it was given", async () => {
    await store.put(key, bytes, "application/pdf");
    expect(await store.get(key)).toEqual(bytes);
  });

  it("says not_found for a file that was removed, and removes twice without complaint", async () => {
    await store.put(key, bytes, "application/pdf");
    await store.remove(key);
    await store.remove(key);
    await expect(store.get(key)).rejects.toMatchObject({ code: "not_found" });
  });

  it.each(["../secrets.json", "a/../../b", "/etc/passwd", "a//b", ""])("refuses the key %j", async (bad) => {
    await expect(store.get(bad)).rejects.toMatchObject({ code: "not_found" });
    await expect(store.put(bad, bytes, "application/pdf")).rejects.toMatchObject({ code: "not_found" });
  });

  it("signs a link that names the file", async () => {
    const url = await store.signedUrl(key, { expiresInSeconds: 60, fileName: "Ada Lovelace.pdf" });
    expect(new URL(url).pathname).toContain(key);
    expect(decodeURIComponent(url.replaceAll("+", " "))).toContain("Ada Lovelace.pdf");
  });

  it("can be checked", async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });
});

describe("the disk store", () => {
  it("leaves no draft behind", async () => {
    await stores.disk?.put(key, bytes, "application/pdf");
    expect(readdirSync(join(root, "organization/resumes"))).toEqual(["0123abcd.pdf"]);
  });

  it("signs links that end, and that nobody can change", async () => {
    const url = new URL(
      (await stores.disk?.signedUrl(key, { expiresInSeconds: 60, fileName: "cv.pdf" })) ?? "",
    );
    const check = (over: { key?: string; name?: string; now?: Date }) => {
      const query = new URLSearchParams(url.searchParams);
      if (over.name) query.set("name", over.name);
      return verifySignedUrl({ key: over.key ?? key, query, secret, now: over.now ?? new Date() });
    };
    expect(check({})).toEqual({ key, fileName: "cv.pdf" });
    expect(check({ key: "organization/resumes/other.pdf" })).toBeNull();
    expect(check({ name: "virus.exe" })).toBeNull();
    expect(check({ now: new Date(Date.now() + 61_000) })).toBeNull();
  });

  it("never signs for longer than an hour", async () => {
    const url = new URL(
      (await stores.disk?.signedUrl(key, { expiresInSeconds: 9e9, fileName: "cv.pdf" })) ?? "",
    );
    expect(Number(url.searchParams.get("expires")) * 1000).toBeLessThanOrEqual(Date.now() + 3_601_000);
  });
});

describe("the Supabase store", () => {
  it.each([
    ["an error of the server", () => HttpResponse.json({ message: "boom" }, { status: 500 })],
    ["a lost network", () => HttpResponse.error()],
  ])("says unavailable after %s, without the provider's words", async (_case, answer) => {
    server.use(http.get(`${base}/object/resumes/*`, answer));
    await expect(stores.supabase?.get(key)).rejects.toMatchObject({
      code: "unavailable",
      message: expect.not.stringContaining("boom"),
    });
  });
});
