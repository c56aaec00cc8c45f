import { EncodedPacketSink, type InputAudioTrack } from "mediabunny";
import { OpusDecoder } from "opus-decoder";
import { createSoundMeter } from "./sound-meter.ts";

/** Enough to tell loud from quiet, at a third of the work of 48 kHz. */
const opusRate = 16_000;
/** Packets that are decoded together: some seconds of sound. */
const batch = 200;

/**
 * Seconds of a track that are no silence. Null for what is not decoded here: AAC, whose free decoders are under the
 * GPL, and MP3, which no page of ours records.
 */
export async function measureSound(
  track: InputAudioTrack,
  codec: string,
  { sampleRate, channels }: { sampleRate: number; channels: number },
): Promise<number | null> {
  const packets = new EncodedPacketSink(track).packets();
  if (codec === "opus") return measureOpus(packets, channels);
  const samplesOf = pcm[codec];
  if (samplesOf === undefined) return null;
  const meter = createSoundMeter(sampleRate);
  for await (const { data } of packets) meter.push(firstChannel(samplesOf(data), channels));
  return meter.seconds();
}

async function measureOpus(packets: AsyncIterable<{ data: Uint8Array }>, channels: number): Promise<number> {
  const decoder = new OpusDecoder({ sampleRate: opusRate, channels });
  await decoder.ready;
  const meter = createSoundMeter(opusRate);
  let held: Uint8Array[] = [];
  const decode = () => {
    const [first] = decoder.decodeFrames(held).channelData;
    if (first) meter.push(first);
    held = [];
  };
  for await (const { data } of packets) {
    held.push(data);
    if (held.length === batch) decode();
  }
  if (held.length > 0) decode();
  decoder.free();
  return meter.seconds();
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
