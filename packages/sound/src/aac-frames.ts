import { bandCount, bandOf, type SoundFrame } from "./voice-bands.ts";

/**
 * How loud AAC is, band by band, from the side information of each frame: no free decoder of it comes without the GPL
 * and is kept, and none is needed to tell speech from noise. A channel begins with its global gain, then says for each
 * scale factor band which code book holds its values and by which factor they are multiplied (ISO/IEC 14496-3, 4.4.2);
 * the values themselves, which come after, stay unread. Their mean size follows from the code book's largest value.
 */
export function createAacReader(sampleRate: number): {
  /** The frame of a packet (a raw data block); null for one that cannot be read. */
  read(packet: Uint8Array): SoundFrame | null;
} | null {
  const offsets = offsetsOf(sampleRate);
  if (offsets === null) return null;
  return {
    read(packet) {
      try {
        return readBlock(new BitReader(packet), offsets, sampleRate);
      } catch (error) {
        if (error instanceof RangeError) return null;
        throw error;
      }
    },
  };
}

type Offsets = { long: readonly number[]; short: readonly number[] };

const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: (to - from) / by + 1 }, (_, index) => from + index * by);

// Where the scale factor bands begin (4.5.4), for the rates at which speech is recorded.
const at48: Offsets = {
  long: [
    ...steps(0, 40, 4),
    ...steps(48, 96, 8),
    ...[108, 120, 132, 144, 160, 176, 196, 216, 240, 264, 292],
    ...steps(320, 928, 32),
    1024,
  ],
  short: [0, 4, 8, 12, 16, 20, 28, 36, 44, 56, 68, 80, 96, 112, 128],
};
const at32: Offsets = { ...at48, long: [...at48.long.slice(0, -1), 960, 992, 1024] };
const at24: Offsets = {
  long: [
    ...steps(0, 44, 4),
    ...steps(52, 124, 8),
    ...[
      136, 148, 160, 172, 188, 204, 220, 240, 260, 284, 308, 336, 364, 396, 432, 468, 508, 552, 600, 652, 704,
    ],
    ...steps(768, 1024, 64),
  ],
  short: [0, 4, 8, 12, 16, 20, 24, 28, 36, 44, 52, 64, 76, 92, 108, 128],
};
const at16: Offsets = {
  long: [
    ...steps(0, 88, 8),
    ...steps(100, 184, 12),
    ...[
      196, 212, 228, 244, 260, 280, 300, 320, 344, 368, 396, 424, 456, 492, 532, 572, 616, 664, 716, 772, 832,
      896,
    ],
    ...[960, 1024],
  ],
  short: [0, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 60, 72, 88, 108, 128],
};

function offsetsOf(sampleRate: number): Offsets | null {
  if (sampleRate === 48_000 || sampleRate === 44_100) return at48;
  if (sampleRate === 32_000) return at32;
  if (sampleRate === 24_000 || sampleRate === 22_050) return at24;
  return sampleRate === 16_000 || sampleRate === 12_000 || sampleRate === 11_025 ? at16 : null;
}

/** Elements of a raw data block (4.5.2.1). */
const elements = { single: 0, pair: 1, data: 4, fill: 6 } as const;

/** A block without a channel is silence. */
function readBlock(bits: BitReader, offsets: Offsets, sampleRate: number): SoundFrame | null {
  for (;;) {
    switch (bits.read(3)) {
      case elements.single:
        bits.read(4);
        return readChannel(bits, null, offsets, sampleRate);
      case elements.pair: {
        bits.read(4);
        if (bits.read(1) === 0) return readChannel(bits, null, offsets, sampleRate);
        const window = readWindow(bits);
        if (bits.read(2) === 1)
          for (let left = window.groups.length * window.bands; left > 0; left -= 1) bits.read(1);
        return readChannel(bits, window, offsets, sampleRate);
      }
      case elements.data: {
        bits.read(4);
        const aligned = bits.read(1) === 1;
        const count = bits.read(8);
        const length = count === 255 ? count + bits.read(8) : count;
        if (aligned) bits.align();
        bits.skip(8 * length);
        break;
      }
      case elements.fill: {
        const count = bits.read(4);
        bits.skip(8 * (count === 15 ? count + bits.read(8) - 1 : count));
        break;
      }
      default:
        return { bands: new Float64Array(bandCount), power: 0 };
    }
  }
}

/** The shape of a frame: one long window or eight short ones in groups, and how many bands are coded. */
type WindowShape = { isShort: boolean; groups: number[]; bands: number };

function readWindow(bits: BitReader): WindowShape {
  bits.read(1);
  const isShort = bits.read(2) === 2;
  bits.read(1);
  if (!isShort) {
    const bands = bits.read(6);
    // Prediction belongs to another profile than anybody records in.
    if (bits.read(1) === 1) throw new RangeError("prediction");
    return { isShort, groups: [1], bands };
  }
  const bands = bits.read(4);
  const groups = [1];
  for (let window = 1; window < 8; window += 1) {
    const last = groups.length - 1;
    if (bits.read(1) === 1) groups[last] = (groups[last] ?? 0) + 1;
    else groups.push(1);
  }
  return { isShort, groups, bands };
}

/** Mean of |value| to the power of 8/3 by code book, measured over speech and noise of common encoders. */
const meanSize = [0, 0.2, 0.3, 0.8, 1, 2.6, 3, 8, 9, 24, 28, 160] as const;
const books = { zero: 0, noise: 13, intensity: 14 } as const;
/** Makes a full-scale sound come out at 1: 16 bits, and the gain of a transform of 2048. */
const fullScale = 1 / (32_768 * 512) ** 2;

function readChannel(
  bits: BitReader,
  common: WindowShape | null,
  offsets: Offsets,
  sampleRate: number,
): SoundFrame {
  const gain = bits.read(8);
  const shape = common ?? readWindow(bits);
  const { isShort, groups, bands: coded } = shape;
  const edges = isShort ? offsets.short : offsets.long;
  if (coded >= edges.length) throw new RangeError("too many bands");
  const used = groups.map(() => readBooks(bits, coded, isShort));
  const hertzPerLine = sampleRate / 2 / (isShort ? 128 : 1024);
  const bands = new Float64Array(bandCount);
  let power = 0;
  let factor = gain;
  let noise = gain - 90;
  let isFirstNoise = true;
  groups.forEach((windows, group) => {
    for (let index = 0; index < coded; index += 1) {
      const book = used[group]?.[index] ?? books.zero;
      if (book === books.zero) continue;
      const from = edges[index] ?? 0;
      const to = edges[index + 1] ?? from;
      let energy = 0;
      if (book === books.noise) {
        noise += isFirstNoise ? bits.read(9) - 256 : readStep(bits);
        isFirstNoise = false;
        energy = 2 ** (noise / 2);
      } else if (book >= books.intensity) {
        readStep(bits);
        continue;
      } else {
        factor += readStep(bits);
        energy = (to - from) * (meanSize[book] ?? 0) * 2 ** ((factor - 100) / 2);
      }
      // Eight short windows together last as long as a long one.
      const share = energy * windows * fullScale * (isShort ? 8 : 1);
      power += share;
      spread(bands, share, from * hertzPerLine, to * hertzPerLine);
    }
  });
  return { bands, power };
}

/** The code book of each band (section_data). */
function readBooks(bits: BitReader, coded: number, isShort: boolean): number[] {
  const used: number[] = [];
  const width = isShort ? 3 : 5;
  const more = 2 ** width - 1;
  while (used.length < coded) {
    const book = bits.read(4);
    if (book === 12) throw new RangeError("a code book that does not exist");
    let length = 0;
    for (;;) {
      const part = bits.read(width);
      length += part;
      if (part !== more) break;
    }
    if (length === 0 || used.length + length > coded) throw new RangeError("a section of a wrong length");
    for (let left = length; left > 0; left -= 1) used.push(book);
  }
  return used;
}

/** Gives each band of ours its part of a stretch of the spectrum. */
function spread(bands: Float64Array, energy: number, from: number, to: number): void {
  const pieces = Math.max(1, Math.ceil((to - from) / 60));
  for (let piece = 0; piece < pieces; piece += 1) {
    const band = bandOf(from + ((to - from) * (piece + 0.5)) / pieces);
    if (band >= 0) bands[band] = (bands[band] ?? 0) + energy / pieces;
  }
}

class BitReader {
  private at = 0;
  private readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  /** Throws RangeError behind the end. */
  read(count: number): number {
    if (this.at + count > 8 * this.bytes.length) throw new RangeError("the packet is cut");
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      value = value * 2 + (((this.bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1);
      this.at += 1;
    }
    return value;
  }
  skip(count: number): void {
    if (this.at + count > 8 * this.bytes.length) throw new RangeError("the packet is cut");
    this.at += count;
  }
  align(): void {
    this.at = (this.at + 7) & ~7;
  }
}

// The code of scale factors (table 4.A.1): bits of each step from -60 to 60, and its code word.
const codeLengths = [
  18, 18, 18, 18, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 18, 19, 18, 17, 17, 16, 17, 16,
  16, 16, 16, 15, 15, 14, 14, 14, 14, 14, 14, 13, 13, 12, 12, 12, 11, 12, 11, 10, 10, 10, 9, 9, 8, 8, 8, 7, 6,
  6, 5, 4, 3, 1, 4, 4, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 10, 11, 11, 11, 11, 12, 12, 13, 13, 13, 14, 14, 16,
  15, 16, 15, 18, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19, 19,
  19, 19, 19, 19, 19, 19, 19,
] as const;
const codeWords = [
  0x3ffe8, 0x3ffe6, 0x3ffe7, 0x3ffe5, 0x7fff5, 0x7fff1, 0x7ffed, 0x7fff6, 0x7ffee, 0x7ffef, 0x7fff0, 0x7fffc,
  0x7fffd, 0x7ffff, 0x7fffe, 0x7fff7, 0x7fff8, 0x7fffb, 0x7fff9, 0x3ffe4, 0x7fffa, 0x3ffe3, 0x1ffef, 0x1fff0,
  0x0fff5, 0x1ffee, 0x0fff2, 0x0fff3, 0x0fff4, 0x0fff1, 0x07ff6, 0x07ff7, 0x03ff9, 0x03ff5, 0x03ff7, 0x03ff3,
  0x03ff6, 0x03ff2, 0x01ff7, 0x01ff5, 0x00ff9, 0x00ff7, 0x00ff6, 0x007f9, 0x00ff4, 0x007f8, 0x003f9, 0x003f7,
  0x003f5, 0x001f8, 0x001f7, 0x000fa, 0x000f8, 0x000f6, 0x00079, 0x0003a, 0x00038, 0x0001a, 0x0000b, 0x00004,
  0x00000, 0x0000a, 0x0000c, 0x0001b, 0x00039, 0x0003b, 0x00078, 0x0007a, 0x000f7, 0x000f9, 0x001f6, 0x001f9,
  0x003f4, 0x003f6, 0x003f8, 0x007f5, 0x007f4, 0x007f6, 0x007f7, 0x00ff5, 0x00ff8, 0x01ff4, 0x01ff6, 0x01ff8,
  0x03ff8, 0x03ff4, 0x0fff0, 0x07ff4, 0x0fff6, 0x07ff5, 0x3ffe2, 0x7ffd9, 0x7ffda, 0x7ffdb, 0x7ffdc, 0x7ffdd,
  0x7ffde, 0x7ffd8, 0x7ffd2, 0x7ffd3, 0x7ffd4, 0x7ffd5, 0x7ffd6, 0x7fff2, 0x7ffdf, 0x7ffe7, 0x7ffe8, 0x7ffe9,
  0x7ffea, 0x7ffeb, 0x7ffe6, 0x7ffe0, 0x7ffe1, 0x7ffe2, 0x7ffe3, 0x7ffe4, 0x7ffe5, 0x7ffd7, 0x7ffec, 0x7fff4,
  0x7fff3,
] as const;
/** Step by length and code word; no two are alike, because none is the beginning of another. */
const stepOf = new Map(
  codeWords.map((word, index) => [(codeLengths[index] ?? 0) * 2 ** 20 + word, index - 60]),
);

/** The difference of a scale factor to the one before. */
function readStep(bits: BitReader): number {
  let word = 0;
  for (let length = 1; length <= 19; length += 1) {
    word = word * 2 + bits.read(1);
    const step = stepOf.get(length * 2 ** 20 + word);
    if (step !== undefined) return step;
  }
  throw new RangeError("a code word that does not exist");
}
