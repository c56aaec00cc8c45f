import { randomBytes } from "node:crypto";
import { hummedWav } from "@teamified/testing/recordings";
import { mp3Saying, wavSaying } from "@teamified/testing/simulator/sound";
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from "mediabunny";
import { describe, expect, it } from "vitest";
import { createRecordingProbe } from "../src/recording-probe.ts";

const { probe } = createRecordingProbe();

/** Opus as a browser would wrap it, though of silence: nothing here can encode. */
async function silentOpus(format: OutputFormat, seconds: number): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedAudioPacketSource("opus");
  output.addAudioTrack(source);
  await output.start();
  const head = new Uint8Array([...Buffer.from("OpusHead"), 1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]);
  const decoderConfig = { codec: "opus", sampleRate: 48_000, numberOfChannels: 1, description: head };
  for (let at = 0; at < seconds; at += 0.02) {
    // A frame of 20 ms that holds nothing.
    const packet = new EncodedPacket(new Uint8Array([0xf8, 0xff, 0xfe]), "key", at, 0.02);
    await source.add(packet, at === 0 ? { decoderConfig } : undefined);
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}

describe("a recording", () => {
  it.each([
    ["a page of HTML", "<html><script>alert(1)</script>"],
    ["a program", "MZ\x90\0"],
  ])("behind %s is none", async (_case, before) => {
    const behind = (sound: Uint8Array) =>
      new Uint8Array(Buffer.concat([Buffer.from(before, "latin1"), sound]));
    expect(await probe(behind(mp3Saying("Sound of another kind.")))).toBeNull();
    expect(await probe(behind(hummedWav({ seconds: 1 })))).toBeNull();
    expect(await probe(behind(await silentOpus(new WebMOutputFormat({ appendOnly: true }), 1)))).toBeNull();
    expect(await probe(behind(await silentOpus(new Mp4OutputFormat(), 1)))).toBeNull();
  });

  it("is known by its content, with its length, rate and how much of it is sound", async () => {
    const wav = await probe(hummedWav({ seconds: 4, sampleRate: 24_000 }));
    expect(wav).toMatchObject({
      container: "wav",
      codec: "pcm-s16",
      sampleRate: 24_000,
      channels: 1,
      seconds: 4,
    });
    // The hum swells for half of the time.
    expect(wav?.soundSeconds).toBeGreaterThan(1.7);
    expect(wav?.soundSeconds).toBeLessThan(2.9);
    const webm = await probe(await silentOpus(new WebMOutputFormat({ appendOnly: true }), 3));
    expect(webm).toMatchObject({ container: "webm", codec: "opus", sampleRate: 48_000, soundSeconds: 0 });
    expect(webm?.seconds).toBeCloseTo(3, 1);
    const mp4 = await probe(await silentOpus(new Mp4OutputFormat(), 3));
    expect(mp4).toMatchObject({ container: "mp4", codec: "opus", soundSeconds: 0 });
    expect(await probe(mp3Saying("Sound of another kind."))).toMatchObject({
      container: "mp3",
      codec: "mp3",
      sampleRate: 24_000,
      soundSeconds: null,
    });
    expect((await probe(wavSaying("A quiet hum.")))?.soundSeconds).toBeGreaterThan(0.5);
  });

  it("that is quiet has no sound in it", async () => {
    expect((await probe(hummedWav({ seconds: 2, amplitude: 0 })))?.soundSeconds).toBe(0);
    expect((await probe(hummedWav({ seconds: 2, amplitude: 0.001 })))?.soundSeconds).toBe(0);
  });

  it("of five minutes is measured to its end", async () => {
    const { soundSeconds, seconds } = (await probe(hummedWav({ seconds: 300, sampleRate: 16_000 }))) ?? {};
    expect(seconds).toBe(300);
    expect(soundSeconds).toBeGreaterThan(100);
  });
});

describe("what is no recording", () => {
  it.each([
    ["random bytes", randomBytes(50_000)],
    ["a text", Buffer.from("Dear Sir or Madam, ".repeat(500))],
    ["the head of a WAV alone", hummedWav({ seconds: 1 }).subarray(0, 20)],
    ["nothing", new Uint8Array()],
  ])("is told from one: %s", async (_, bytes) => {
    expect(await probe(new Uint8Array(bytes))).toBeNull();
  });

  it("does not keep anybody waiting, though its reader never comes back", async () => {
    const webm = await silentOpus(new WebMOutputFormat({ appendOnly: true }), 2);
    const began = performance.now();
    await createRecordingProbe({ milliseconds: 500 }).probe(
      new Uint8Array(Buffer.concat([webm, randomBytes(400_000)])),
    );
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it("is left when nobody waits for it any more", async () => {
    const reason = new Error("gone");
    await expect(probe(hummedWav({ seconds: 300 }), { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
    const leaving = new AbortController();
    const probing = probe(hummedWav({ seconds: 300 }), { signal: leaving.signal });
    leaving.abort(reason);
    await expect(probing).rejects.toBe(reason);
  });
});
