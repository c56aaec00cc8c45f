import { EncodedPacketSink, type InputAudioTrack } from "mediabunny";
import { MPEGDecoder } from "mpg123-decoder";
import { OpusDecoder } from "opus-decoder";
import { createAacReader } from "./aac-frames.ts";
import { createFramer, frameSeconds } from "./pcm-frames.ts";
import { createSoundMeter, createSoundMeterOfFrames } from "./sound-meter.ts";
import { createVoiceMeter, joinSpans, secondsOf, type VoiceSpan } from "./voice-meter.ts";

/** Enough to tell loud from quiet and a voice from noise, at a third of the work of 48 kHz. */
const opusRate = 16_000;
/** Packets that are decoded together: some seconds of sound. */
const batch = 200;

/** How much of a recording is sound, how much of that a voice, and where the voice is. In seconds. */
export type SoundMeasure = { soundSeconds: number; voiceSeconds: number; voices: VoiceSpan[] };

/** Measures a track; null for a codec that is not known here. */
export async function measureSound(
  track: InputAudioTrack,
  codec: string,
  { sampleRate, channels }: { sampleRate: number; channels: number },
): Promise<SoundMeasure | null> {
  const packets = new EncodedPacketSink(track).packets();
  switch (codec) {
    case "opus":
      return measureOpus(packets, channels);
    case "mp3":
      return measureMp3(packets);
    case "aac":
      return measureAac(packets, sampleRate);
    default: {
      const samplesOf = pcm[codec];
      if (samplesOf === undefined) return null;
      const meters = createMeters(sampleRate);
      for await (const { data } of packets) meters.push(firstChannel(samplesOf(data), channels));
      return meters.measure();
    }
  }
}

type Packets = AsyncIterable<{ data: Uint8Array }>;

/** Both meters of a stream of samples. */
function createMeters(sampleRate: number) {
  const sound = createSoundMeter(sampleRate);
  const voice = createVoiceMeter(frameSeconds);
  const framer = createFramer(sampleRate, voice.push);
  return {
    push(samples: Float32Array): void {
      sound.push(samples);
      framer.push(samples);
    },
    measure: (): SoundMeasure => measureOf(sound.seconds(), voice.voices()),
  };
}

function measureOf(soundSeconds: number, syllables: VoiceSpan[]): SoundMeasure {
  return { soundSeconds, voiceSeconds: secondsOf(syllables), voices: joinSpans(syllables) };
}

async function measureOpus(packets: Packets, channels: number): Promise<SoundMeasure> {
  const decoder = new OpusDecoder({ sampleRate: opusRate, channels });
  await decoder.ready;
  const meters = createMeters(opusRate);
  for await (const held of inBatches(packets)) {
    const [first] = decoder.decodeFrames(held).channelData;
    if (first) meters.push(first);
  }
  decoder.free();
  return meters.measure();
}

async function measureMp3(packets: Packets): Promise<SoundMeasure | null> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  let meters: ReturnType<typeof createMeters> | null = null;
  for await (const held of inBatches(packets)) {
    const { channelData, sampleRate } = decoder.decodeFrames(held);
    const [first] = channelData;
    if (!first || first.length === 0) continue;
    meters ??= createMeters(sampleRate);
    meters.push(first);
  }
  decoder.free();
  return meters?.measure() ?? null;
}

async function* inBatches(packets: Packets): AsyncGenerator<Uint8Array[]> {
  let held: Uint8Array[] = [];
  for await (const { data } of packets) {
    held.push(data);
    if (held.length < batch) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}

/** Samples of one channel in an AAC frame. */
const aacFrame = 1024;

async function measureAac(packets: Packets, sampleRate: number): Promise<SoundMeasure | null> {
  // Low complexity, as browsers record. Other profiles end as unmeasured.
  const reader = createAacReader(sampleRate);
  if (reader === null) return null;
  const seconds = aacFrame / sampleRate;
  const sound = createSoundMeterOfFrames(seconds);
  const voice = createVoiceMeter(seconds, { isCoarse: true });
  let read = 0;
  let unread = 0;
  for await (const { data } of packets) {
    const frame = reader.read(data);
    if (frame === null) {
      unread += 1;
      continue;
    }
    read += 1;
    sound.push(frame.power);
    voice.push(frame);
  }
  // A stream of another profile: nothing was understood, so nothing is said about it.
  return unread > read ? null : measureOf(sound.seconds(), voice.voices());
}

/** Samples from -1 to 1, channels interleaved. */
const pcm: Record<string, (data: Uint8Array) => Float32Array> = {
  "pcm-s16": (data) => readSamples(data, 2, (view, at) => view.getInt16(at, true) / 32_768),
  "pcm-s24": (data) =>
    readSamples(data, 3, (view, at) => (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 8_388_608),
  "pcm-f32": (data) => readSamples(data, 4, (view, at) => view.getFloat32(at, true)),
};

function readSamples(
  data: Uint8Array,
  width: number,
  read: (view: DataView, at: number) => number,
): Float32Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Float32Array.from({ length: Math.floor(data.byteLength / width) }, (_, index) =>
    read(view, index * width),
  );
}

function firstChannel(samples: Float32Array, channels: number): Float32Array {
  return channels === 1 ? samples : samples.filter((_, index) => index % channels === 0);
}
