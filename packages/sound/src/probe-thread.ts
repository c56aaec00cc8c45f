import { parentPort, workerData } from "node:worker_threads";
import type { RecordingFacts } from "@teamified/contracts/speech";
import { BufferSource, Input, MP3, MP4, QTFF, WAVE, WEBM } from "mediabunny";
import { measureSound } from "./measure-sound.ts";
import { startsAsRecording } from "./starts-as-recording.ts";

/** What the thread tells: first what the recording is, then how much of it is sound. */
export type ProbeMessage =
  | { step: "facts"; facts: RecordingFacts | null }
  | { step: "sound"; soundSeconds: number | null };

// Browsers of one make call their MP4 QuickTime.
const containers = [
  { format: WEBM, container: "webm" },
  { format: MP4, container: "mp4" },
  { format: QTFF, container: "mp4" },
  { format: MP3, container: "mp3" },
  { format: WAVE, container: "wav" },
] as const;

const tell = (message: ProbeMessage) => parentPort?.postMessage(message);

async function probe(bytes: Uint8Array): Promise<void> {
  const input = new Input({
    formats: containers.map(({ format }) => format),
    source: new BufferSource(bytes),
  });
  const format = await input.getFormat();
  const container = containers.find((each) => each.format === format)?.container;
  const track = await input.getPrimaryAudioTrack();
  const codec = await track?.getCodec();
  if (container === undefined || !startsAsRecording(bytes, container) || !track || !codec) {
    tell({ step: "facts", facts: null });
    return;
  }
  // MediaRecorder writes no length into its header: the packets are counted.
  const [sampleRate, channels, seconds] = await Promise.all([
    track.getSampleRate(),
    track.getNumberOfChannels(),
    track.computeDuration(),
  ]);
  tell({ step: "facts", facts: { container, codec, sampleRate, channels, seconds, soundSeconds: null } });
  tell({ step: "sound", soundSeconds: await measureSound(track, codec, { sampleRate, channels }) });
}

// What `createRecordingProbe` gave.
const { bytes } = workerData as { bytes: Uint8Array };
probe(bytes).catch(() => tell({ step: "facts", facts: null }));
