import { StorageClient } from "@supabase/storage-js";
import { Resend } from "resend";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Simulator, simulatedBaseUrls, startSimulator } from "../src/simulator/start-simulator.ts";

let simulator: Simulator;
let resend: Resend;
let bucket: ReturnType<StorageClient["from"]>;
let storage: StorageClient;

beforeAll(async () => {
  simulator = await startSimulator();
  const urls = simulatedBaseUrls(simulator.url);
  resend = new Resend("re_made_up", { baseUrl: urls.resend });
  const headers = { apikey: "made-up", authorization: "Bearer made-up" };
  storage = new StorageClient(`${urls.supabase}/storage/v1`, headers);
  bucket = storage.from("resumes");
});
afterEach(() => simulator.reset());
afterAll(() => simulator.close());

const mail = { from: "us@example.com", to: ["ada@example.com"], subject: "Feedback", html: "<p>Hello</p>" };

test("the same idempotency key gives the same id and counts once", async () => {
  const first = await resend.emails.send(mail, { idempotencyKey: "feedback-1" });
  const again = await resend.emails.send(mail, { idempotencyKey: "feedback-1" });
  const other = await resend.emails.send(mail);
  expect(first.data?.id).toBeTruthy();
  expect(again.data?.id).toBe(first.data?.id);
  expect(other.data?.id).not.toBe(first.data?.id);
  expect(simulator.state.mails).toMatchObject([
    { key: "feedback-1", mail: { subject: "Feedback" } },
    { key: null },
  ]);
  const changed = await resend.emails.send({ ...mail, subject: "Other" }, { idempotencyKey: "feedback-1" });
  expect(changed.error).toMatchObject({ name: "invalid_idempotent_request" });
});

test("a mail whose answer is lost was accepted; one that was refused was not", async () => {
  simulator.setScenario({
    faults: [
      { fault: "reset", first: 1 },
      { fault: "rate_limit", after: 1, first: 1 },
    ],
  });
  const send = () => resend.emails.send(mail, { idempotencyKey: "feedback-2" });
  expect((await send()).error).toBeTruthy();
  expect(simulator.state.mails).toHaveLength(1);
  expect((await send()).error).toMatchObject({ name: "rate_limit_exceeded" });
  expect((await send()).data?.id).toBe(simulator.state.mails[0]?.id);
  expect(simulator.state.mails).toHaveLength(1);
});

test("files go up, come back, are listed and removed", async () => {
  const path = "organization/Résumé 1.pdf";
  const up = await bucket.upload(path, new TextEncoder().encode("%PDF-1"), {
    contentType: "application/pdf",
  });
  expect(up).toMatchObject({ data: { path, fullPath: `resumes/${path}` }, error: null });
  const twice = await bucket.upload(path, "again", { contentType: "text/plain" });
  expect(twice.error).toMatchObject({ statusCode: "409" });
  expect((await bucket.upload(path, new Blob(["second"]), { upsert: true })).error).toBeNull();
  const down = await bucket.download(path);
  expect(await down.data?.text()).toBe("second");
  expect((await bucket.list("organization")).data).toMatchObject([{ name: "Résumé 1.pdf" }]);
  expect((await storage.getBucket("resumes")).data).toMatchObject({ id: "resumes", public: false });
  expect((await bucket.remove([path])).data).toMatchObject([{ name: path }]);
  expect((await bucket.download(path)).error).toMatchObject({ message: "Object not found" });
});

test("a signed link opens its file until its time is over, and no other", async () => {
  await bucket.upload("a/b.txt", "inside", { contentType: "text/plain" });
  const { data } = await bucket.createSignedUrl("a/b.txt", 60);
  const url = new URL(data?.signedUrl ?? "");
  url.searchParams.set("download", "mine.txt");
  const opened = await fetch(url);
  expect(await opened.text()).toBe("inside");
  expect(opened.headers.get("content-disposition")).toContain("mine.txt");
  const over = await bucket.createSignedUrl("a/b.txt", -1);
  expect((await fetch(over.data?.signedUrl ?? "")).status).toBe(400);
  url.pathname = url.pathname.replace("b.txt", "c.txt");
  expect((await fetch(url)).status).toBe(400);
  expect((await bucket.createSignedUrl("a/none.txt", 60)).error).toBeTruthy();
});

test("faults of storage reach its client, and a failed upload stores nothing", async () => {
  simulator.setScenario({ faults: [{ fault: "server_error", provider: "supabase", first: 1 }] });
  const up = () => bucket.upload("a/b.txt", "inside", { contentType: "text/plain" });
  expect((await up()).error).toMatchObject({ status: 500 });
  expect(simulator.state.files.size).toBe(0);
  expect((await up()).error).toBeNull();
  expect(simulator.metrics().providers.supabase).toMatchObject({ requests: 2, faults: 1 });
});
