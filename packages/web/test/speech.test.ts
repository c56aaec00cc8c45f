import type { ApiContext } from "@teamified/api/context";
import type { Speaker } from "@teamified/contracts/speech";
import type { FileStore } from "@teamified/storage/file-store";
import { type World, world } from "@teamified/testing/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerSpeech } from "../src/server/answer-speech.ts";

let w: World;
let id: string;
let question: string;

beforeAll(async () => {
  w = await world();
  ({ id } = await w.asCandidate().interview.start({ roleKey: "react", consent: true }));
  const { messages } = await w.asCandidate().interview.get({ id });
  question = messages[0]?.text ?? "";
});
afterAll(() => w.close());

/** A voice that says these parts, and fails behind them if it is told to. */
function voiceOf(parts: string[], failure?: Error) {
  const said: string[] = [];
  let left = 0;
  const speaker: Speaker = {
    voices: [{ provider: "test", model: crypto.randomUUID(), voice: "nova" }],
    async speak({ text }) {
      said.push(String(text));
      async function* sound(): AsyncGenerator<Uint8Array> {
        try {
          for (const part of parts) yield new TextEncoder().encode(part);
          if (failure) throw failure;
        } finally {
          left += 1;
        }
      }
      const [voice] = speaker.voices;
      return {
        available: true,
        mimeType: "audio/mpeg",
        sound: sound(),
        provider: "test",
        model: voice?.model ?? "",
      };
    },
  };
  return { speaker, said, left: () => left };
}

function ask(
  speaker: Speaker,
  {
    actor = w.home.candidate,
    interview = id,
    sequence = "1",
    files = w.deps.files,
    range = null,
  }: {
    actor?: ApiContext["actor"];
    interview?: string;
    sequence?: string;
    files?: FileStore;
    range?: string | null;
  } = {},
): Promise<Response> {
  const context = { deps: { ...w.deps, speaker, files }, actor, requestId: "request-of-the-test" };
  return answerSpeech(context, { id: interview, sequence, range });
}

describe("the sound of a question", () => {
  it("comes to its candidate as it is made, and says what it is", async () => {
    const { speaker, said } = voiceOf(["one ", "two"]);
    const response = await ask(speaker);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("audio/mpeg");
    expect(response.headers.get("cache-control")).toBe("private, max-age=3600");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toBe("one two");
    expect(said).toEqual([question]);
  });

  it("is made once: a second listen costs nothing", async () => {
    const { speaker, said } = voiceOf(["sound"]);
    expect(await (await ask(speaker)).text()).toBe("sound");
    expect(await (await ask(speaker)).text()).toBe("sound");
    expect(said).toHaveLength(1);
  });

  it("is made anew in another voice, which takes the place of the first", async () => {
    const keptKey = async () =>
      (await w.deps.db.interviewMessage.findFirst({ where: { interviewId: id, sequence: 1 } }))?.audioKey ??
      "";
    const first = voiceOf(["first"]);
    await (await ask(first.speaker)).text();
    const firstKey = await keptKey();
    const second = voiceOf(["second"]);
    expect(await (await ask(second.speaker)).text()).toBe("second");
    await expect(w.deps.files.get(firstKey)).rejects.toMatchObject({ code: "not_found" });
    expect(new TextDecoder().decode(await w.deps.files.get(await keptKey()))).toBe("second");
  });

  it("that is cut breaks the answer off, and is not kept", async () => {
    const broken = voiceOf(["half"], new Error("cut"));
    await expect((await ask(broken.speaker)).text()).rejects.toThrow();
    const mended = voiceOf(["whole"]);
    const speaker = { ...mended.speaker, voices: broken.speaker.voices };
    expect(await (await ask(speaker)).text()).toBe("whole");
  });

  it("that nobody listens to any more is no longer made, and is not kept", async () => {
    const { speaker, left, said } = voiceOf(["one", "two", "three"]);
    const reader = (await ask(speaker)).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(left).toBe(1);
    await (await ask(speaker)).text();
    expect(said).toHaveLength(2);
  });

  it("is streamed to a player that asks for all of it, and given in parts once it is kept", async () => {
    const { speaker, said } = voiceOf(["one ", "two"]);
    const first = await ask(speaker, { range: "bytes=0-" });
    expect([first.status, await first.text()]).toEqual([200, "one two"]);
    const parts = await Promise.all(
      ["bytes=0-", "bytes=0-1", "bytes=4-", "bytes=-3", "bytes=2-900"].map(async (range) => {
        const part = await ask(speaker, { range });
        return [part.status, part.headers.get("content-range"), await part.text()];
      }),
    );
    expect(parts).toEqual([
      [206, "bytes 0-6/7", "one two"],
      [206, "bytes 0-1/7", "on"],
      [206, "bytes 4-6/7", "two"],
      [206, "bytes 4-6/7", "two"],
      [206, "bytes 2-6/7", "e two"],
    ]);
    expect((await ask(speaker, { range: "bytes=7-" })).status).toBe(416);
    for (const range of ["bytes=0-1,3-4", "bytes=5-2", "lines=1-2", "bytes=-"]) {
      const whole = await ask(speaker, { range });
      expect([range, whole.status, await whole.text()]).toEqual([range, 200, "one two"]);
    }
    expect(said).toHaveLength(1);
  });

  it("is waited for by a player that asks for two bytes first, and made once for it", async () => {
    const { speaker, said } = voiceOf(["one ", "two"]);
    const probe = await ask(speaker, { range: "bytes=0-1" });
    expect([probe.status, probe.headers.get("content-range"), await probe.text()]).toEqual([
      206,
      "bytes 0-1/7",
      "on",
    ]);
    expect(await (await ask(speaker, { range: "bytes=0-6" })).text()).toBe("one two");
    expect(said).toHaveLength(1);
  });

  it("comes although the store of sounds fails", async () => {
    const { speaker } = voiceOf(["sound"]);
    const fails = () => Promise.reject(new Error("the store is away"));
    const files: FileStore = { ...w.deps.files, get: fails, put: fails };
    expect(await (await ask(speaker, { files })).text()).toBe("sound");
  });

  it("is empty where no voice is configured, and an error where the voices fail", async () => {
    const none = await ask({ voices: [], speak: async () => ({ available: false, because: null }) });
    expect([none.status, await none.text()]).toEqual([204, ""]);
    const failed = await ask({
      voices: [],
      speak: async () => ({ available: false, because: "openai was busy." }),
    });
    expect(failed.status).toBe(503);
    expect(await failed.text()).not.toContain("openai");
    const broken = await ask({ voices: [], speak: () => Promise.reject(new Error("a defect")) });
    expect(broken.status).toBe(503);
  });

  it("is refused to the signed-out", async () => {
    expect((await ask(voiceOf([]).speaker, { actor: null })).status).toBe(401);
  });

  it("gives the same answer for what is somebody else's, no question, or not there", async () => {
    const { speaker, said } = voiceOf(["secret"]);
    await w.asCandidate().interview.answer({
      interviewId: id,
      messageKey: crypto.randomUUID(),
      questionSequence: 1,
      text: "I keep state as near as I can to where it is used.",
    });
    const answers = await Promise.all([
      ask(speaker, { actor: await w.newCandidate() }),
      ask(speaker, { actor: w.other.candidate }),
      ask(speaker, { actor: w.home.team.admin }),
      ask(speaker, { interview: "00000000-0000-7000-8000-000000000000" }),
      ask(speaker, { interview: "nonsense" }),
      ...["2", "99", "0", "-1", "1.5", "01", "x"].map((sequence) => ask(speaker, { sequence })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(said).toEqual([]);
  });
});
