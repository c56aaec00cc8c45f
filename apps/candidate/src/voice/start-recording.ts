import { maxRecordingSeconds } from "@teamified/contracts/spoken-answers";
import { soundLevel } from "./sound-level.ts";

/** A finished recording. `key` makes it count once, however often it is sent. */
export type Recording = {
  key: string;
  blob: Blob;
  seconds: number;
  /** Seconds in which something could be heard; null where this browser does not let us measure it. */
  heardSeconds: number | null;
};

export type RunningRecording = {
  /** Ends it by hand; at the limit of 5 minutes, or when the microphone is unplugged, it ends by itself. */
  finish(): void;
  /** Null when the signal cancelled it. */
  recorded: Promise<Recording | null>;
};

const tickMs = 100;
/** Plenty for one voice; five minutes are two megabytes. */
const bitsPerSecond = 48_000;
const types = ["audio/webm;codecs=opus", "audio/mp4;codecs=mp4a.40.2", "audio/mp4", "audio/webm"];

/** Whether this browser can record at all; on an address without https most cannot. */
export function canRecord(): boolean {
  return typeof MediaRecorder !== "undefined" && navigator.mediaDevices?.getUserMedia !== undefined;
}

/**
 * Asks for the microphone and records. `onTick` hears ten times a second how long it has been (seconds), how loud it
 * is (0 to 1) and whether anything was heard of late. The signal cancels, also while the browser still asks. Throws
 * what getUserMedia throws: `microphoneProblem` has the sentences.
 */
export async function startRecording(options: {
  signal: AbortSignal;
  onTick: (tick: { seconds: number; level: number; isSound: boolean }) => void;
}): Promise<RunningRecording> {
  const { signal, onTick } = options;
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
  });
  const tracks = stream.getTracks();
  if (signal.aborted) {
    for (const track of tracks) track.stop();
    signal.throwIfAborted();
  }
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: bitsPerSecond,
    ...(mimeType && { mimeType }),
  });
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  void context.resume();
  const samples = new Float32Array(analyser.fftSize);
  const parts: Blob[] = [];
  const began = performance.now();
  let heardMs = 0;
  let isMeasured = false;
  const finish = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  const timer = setInterval(() => {
    const seconds = (performance.now() - began) / 1000;
    analyser.getFloatTimeDomainData(samples);
    const { level, isSound } = soundLevel(samples);
    isMeasured ||= context.state === "running";
    if (isSound) heardMs += tickMs;
    onTick({ seconds, level, isSound });
    if (seconds >= maxRecordingSeconds) finish();
  }, tickMs);
  const recorded = new Promise<Recording | null>((resolve) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      clearInterval(timer);
      signal.removeEventListener("abort", finish);
      for (const track of tracks) track.stop();
      void context.close();
      resolve(
        signal.aborted
          ? null
          : {
              key: crypto.randomUUID(),
              blob: new Blob(parts, { type: recorder.mimeType }),
              seconds: (performance.now() - began) / 1000,
              heardSeconds: isMeasured ? heardMs / 1000 : null,
            },
      );
    };
  });
  recorder.onerror = finish;
  for (const track of tracks) track.onended = finish;
  signal.addEventListener("abort", finish, { once: true });
  // In slices, so that little is held back if the browser is short of memory.
  recorder.start(1000);
  return { finish, recorded };
}
