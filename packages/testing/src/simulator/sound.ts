/**
 * Sound that says what it says: the text stands within it as a comment, so that a transcription of the simulator's own
 * speech gives the words back. To an ear it is a hum (WAV) or silence (MP3).
 */

const textMark = "SIMULATED-TEXT:";
const charactersPerSecond = 15;
const sampleRate = 24_000;
const encoder = new TextEncoder();

/** How long it takes to say a text, in seconds. */
export const secondsOf = (text: string): number => Math.max(0.2, text.length / charactersPerSecond);

/** A text as WAV: one channel, 24 kHz, 16 bits. */
export function wavSaying(text: string): Uint8Array<ArrayBuffer> {
  const samples = pcmSaying(text);
  const comment = commentOf(text);
  const padded = comment.length + (comment.length % 2);
  const listLength = 4 + 8 + padded;
  const header = Buffer.alloc(12 + 24 + 8 + listLength + 8);
  header.write("RIFF", 0);
  header.writeUInt32LE(header.length - 8 + samples.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("LIST", 36);
  header.writeUInt32LE(listLength, 40);
  header.write("INFOICMT", 44);
  header.writeUInt32LE(comment.length, 52);
  header.set(comment, 56);
  header.write("data", 56 + padded);
  header.writeUInt32LE(samples.length, 60 + padded);
  return joined([header, samples]);
}

/** A text as bare samples: one channel, 24 kHz, 16 bits, little-endian. There is no place for the text in them. */
export function pcmSaying(text: string): Uint8Array {
  const samples = new Int16Array(Math.round(secondsOf(text) * sampleRate));
  for (let index = 0; index < samples.length; index += 1) {
    // A quiet hum with a pause at every space, roughly in time with the words.
    const at = Math.floor((index / samples.length) * text.length);
    samples[index] = text[at] === " " ? 0 : 2000 * Math.sin((2 * Math.PI * 180 * index) / sampleRate);
  }
  return new Uint8Array(samples.buffer);
}

/** A text as MP3: an ID3 tag with the words, then silent frames (MPEG-2 layer III, 24 kHz, 32 kbit/s, one channel). */
export function mp3Saying(text: string): Uint8Array<ArrayBuffer> {
  const comment = commentOf(text);
  const frame = Buffer.concat([
    Buffer.from("TXXX"),
    syncSafe(comment.length + 2),
    Buffer.from([0, 0, 3, 0]),
    comment,
  ]);
  const tag = Buffer.concat([Buffer.from("ID3"), Buffer.from([4, 0, 0]), syncSafe(frame.length), frame]);
  const silence = Buffer.alloc(96);
  silence.set([0xff, 0xf3, 0x44, 0xc0]);
  const frames = Math.ceil(secondsOf(text) / 0.024);
  return joined([tag, ...Array.from({ length: frames }, () => silence)]);
}

/** What a sound of the simulator says, several joined to one included; null for any other sound. */
export function textWithin(sound: Uint8Array): string | null {
  const bytes = Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength);
  const texts: string[] = [];
  for (let at = bytes.indexOf(textMark); at >= 0; at = bytes.indexOf(textMark, at + 1)) {
    const end = bytes.indexOf(0, at);
    texts.push(bytes.toString("utf8", at + textMark.length, end < 0 ? bytes.length : end));
  }
  return texts.length === 0 ? null : texts.join(" ");
}

const commentOf = (text: string) => encoder.encode(`${textMark}${text.replaceAll("\0", "")}\0`);

/** ID3's four bytes of seven bits each. */
const syncSafe = (size: number) =>
  Buffer.from([size >> 21, size >> 14, size >> 7, size].map((each) => each & 0x7f));

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
