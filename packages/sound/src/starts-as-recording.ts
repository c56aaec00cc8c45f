import type { RecordingFacts } from "@teamified/contracts/speech";

/**
 * Whether the file begins as its container does. A reader of MP3 skips up to 4 kB until it finds sound, and MP4 says
 * what it is only behind its first length: without this look a page of HTML with a sound behind it is a recording.
 */
export function startsAsRecording(bytes: Uint8Array, container: RecordingFacts["container"]): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  switch (container) {
    case "mp3":
      // An ID3 tag, or the eleven set bits of a frame.
      return (a === 0x49 && b === 0x44 && c === 0x33) || (a === 0xff && (b & 0xe0) === 0xe0);
    case "mp4":
      // The length of the first box, big endian; 1 says that it stands behind the name.
      return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0 <= bytes.byteLength;
    case "webm":
    case "wav":
      // Their readers look for nothing but the first bytes.
      return true;
  }
}
