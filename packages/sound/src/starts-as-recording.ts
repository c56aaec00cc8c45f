import type { RecordingFacts } from "@teamified/contracts/speech";

/**
 * Whether the file begins as its container does. A reader of MP3 skips up to 4 kB until it finds sound: without this
 * look a page of HTML with a sound behind it is a recording. The readers of the others look for nothing but their first
 * bytes.
 */
export function startsAsRecording(bytes: Uint8Array, container: RecordingFacts["container"]): boolean {
  if (container !== "mp3") return true;
  const [a = 0, b = 0, c = 0] = bytes;
  // An ID3 tag, or the eleven set bits of a frame.
  return (a === 0x49 && b === 0x44 && c === 0x33) || (a === 0xff && (b & 0xe0) === 0xe0);
}
