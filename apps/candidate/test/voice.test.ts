import { afterEach, describe, expect, it, vi } from "vitest";
import { formatSeconds } from "../src/voice/format-seconds.ts";
import { microphoneProblem } from "../src/voice/microphone-problem.ts";
import { sendRecording } from "../src/voice/send-recording.ts";
import { soundLevel } from "../src/voice/sound-level.ts";
import { withRecognized } from "../src/voice/with-recognized.ts";

describe("recognised words in an answer", () => {
  it("stand in an empty field, and behind what was typed", () => {
    expect(withRecognized("  ", "I test it.", null)).toEqual({ text: "I test it.", isReplaced: false });
    expect(withRecognized("First: ", "I test it.", null).text).toBe("First:\n\nI test it.");
  });

  it("take the place of an earlier recording's, and of nothing else", () => {
    const before = "I would $& test it.";
    expect(withRecognized(`Typed.\n\n${before} More.`, "I measure $1.", before)).toEqual({
      text: "Typed.\n\nI measure $1. More.",
      isReplaced: false,
    });
  });

  it("replace corrected words as a whole, and say so", () => {
    expect(withRecognized("I would test it well.", "Anew.", "I wood test it.")).toEqual({
      text: "Anew.",
      isReplaced: true,
    });
  });
});

describe("a microphone", () => {
  it.each([
    ["NotAllowedError", "blocked"],
    ["NotFoundError", "No microphone"],
    ["NotReadableError", "in use"],
    ["TypeError", "could not be opened"],
  ])("that fails with %s is spoken of in words, and typing is offered", (name, words) => {
    const sentence = microphoneProblem(new DOMException("for programs", name));
    expect(sentence).toContain(words);
    expect(sentence).toContain("type your answer");
  });

  it("is heard from a whisper on, and not in a quiet room", () => {
    const hum = (amplitude: number) =>
      Float32Array.from({ length: 480 }, (_, at) => amplitude * Math.sin(at / 5));
    expect(soundLevel(hum(0))).toEqual({ level: 0, isSound: false });
    expect(soundLevel(hum(0.002)).isSound).toBe(false);
    expect(soundLevel(hum(0.02)).isSound).toBe(true);
    expect(soundLevel(hum(0.02)).level).toBeLessThan(soundLevel(hum(0.2)).level);
    expect(soundLevel(hum(1)).level).toBe(1);
  });
});

describe("a recording that is sent", () => {
  const recording = { key: crypto.randomUUID(), blob: new Blob(["sound"]), seconds: 3, heardSeconds: 2 };
  const question = { interviewId: "i", sequence: 3 };
  const send = (signal = new AbortController().signal) => sendRecording(recording, question, signal);
  afterEach(() => vi.unstubAllGlobals());
  const answerWith = (answer: () => Response) => vi.stubGlobal("fetch", async () => answer());
  const says = (sentence: string, status: number) =>
    new Response(`${sentence}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

  it("comes back as words, by its own key", async () => {
    const id = crypto.randomUUID();
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(address);
      return Response.json({ id, text: "Words.", seconds: 3 });
    });
    expect(await send()).toEqual({ ok: true, answer: { id, text: "Words.", dropped: [], seconds: 3 } });
    expect(asked).toEqual([`/api/interviews/i/messages/3/recording?key=${recording.key}`]);
  });

  it("is worth another try when the portal was away, and not when nothing is in it", async () => {
    answerWith(() => says("In a minute.", 503));
    expect(await send()).toMatchObject({ ok: false, sentence: "In a minute.", again: true });
    answerWith(() => says("Almost nothing.", 400));
    expect(await send()).toMatchObject({ sentence: "Almost nothing.", again: false, isStale: false });
    answerWith(() => says("Answered already.", 409));
    expect(await send()).toMatchObject({ again: false, isStale: true });
    answerWith(() => new Response("<html>", { status: 502, headers: { "content-type": "text/html" } }));
    expect(await send()).toMatchObject({
      again: true,
      sentence: expect.stringContaining("kept on this page"),
    });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await send()).toMatchObject({
      again: true,
      sentence: expect.stringContaining("cannot be reached"),
    });
  });

  it("that is cancelled says nothing", async () => {
    const reason = new Error("cancelled");
    vi.stubGlobal("fetch", () => Promise.reject(reason));
    await expect(send(AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

describe("seconds of sound", () => {
  it.each([
    [0, "0:00"],
    [72.9, "1:12"],
    [300, "5:00"],
  ])("%d reads %s", (seconds, words) => expect(formatSeconds(seconds)).toBe(words));
});
