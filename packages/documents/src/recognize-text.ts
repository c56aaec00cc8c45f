import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { createWorker, OEM, type Worker } from "tesseract.js";
import type { TextPiece } from "./page-layout.ts";

/** Words that were read from a picture, in its pixels, and how sure the reading is on the whole (0–100). */
export type RecognizedPage = { pieces: TextPiece[]; confidence: number; complete: boolean };

export type TextRecognizer = {
  /** Reads from top to bottom until `until` (milliseconds of `performance.now()`); then `complete` is false. */
  recognize(picture: Canvas, until: number): Promise<RecognizedPage>;
  close(): Promise<void>;
};

/** Words that the recognizer itself doubts are left out rather than guessed. */
const leastConfidence = 40;

/**
 * Reads pictures with Tesseract. `language` is a code of tesseract-ocr ("eng") whose data is installed as the package
 * `@tesseract.js-data/<code>`; several are joined by a plus sign. Nothing is fetched from elsewhere.
 */
export async function openTextRecognizer(language: string): Promise<TextRecognizer> {
  const languages = language.split("+");
  const data = await dataFolder(languages);
  const worker: Worker = await createWorker(languages, OEM.LSTM_ONLY, {
    langPath: data.folder,
    cacheMethod: "none",
    gzip: true,
    logger: () => {},
    errorHandler: () => {},
  });
  return {
    async recognize(picture, until) {
      const pieces: TextPiece[] = [];
      let sure = 0;
      let letters = 0;
      let complete = true;
      for (const { top, height } of bandsOf(picture)) {
        if (performance.now() > until) {
          complete = false;
          break;
        }
        const band = await cutOut(picture, top, height);
        const { data } = await worker.recognize(band, {}, { blocks: true, text: false });
        for (const block of data.blocks ?? []) {
          for (const paragraph of block.paragraphs) {
            for (const line of paragraph.lines) {
              for (const word of line.words) {
                const text = word.text.trim();
                if (text === "" || word.confidence < leastConfidence) continue;
                sure += word.confidence * text.length;
                letters += text.length;
                pieces.push({
                  text,
                  x: word.bbox.x0,
                  // One baseline for the line: descenders of single words would part them.
                  y: top + (line.baseline.y0 + line.baseline.y1) / 2,
                  width: word.bbox.x1 - word.bbox.x0,
                  size: line.bbox.y1 - line.bbox.y0,
                });
              }
            }
          }
        }
      }
      return { pieces, confidence: letters === 0 ? 0 : sure / letters, complete };
    },
    async close() {
      await worker.terminate();
      await data.remove();
    },
  };
}

/** A page is read in about so many parts, so that what was read by the deadline is kept. */
const bandsOfPage = 4;

/** Cuts a picture across where nothing is drawn, near each quarter of its height. */
function bandsOf(picture: Canvas): { top: number; height: number }[] {
  const { width, height } = picture;
  const { data } = picture.getContext("2d").getImageData(0, 0, width, height);
  const isEmpty = (y: number): boolean => {
    for (let x = 0; x < width; x += 2) if ((data[(y * width + x) * 4 + 1] ?? 255) < 140) return false;
    return true;
  };
  const cuts = [0];
  const step = Math.ceil(height / bandsOfPage);
  for (let wanted = step; wanted < height - step / 2; wanted += step) {
    for (let away = 0; away < step / 2; away++) {
      const cut = [wanted + away, wanted - away].find((y) => isEmpty(y) && isEmpty(y + 1) && isEmpty(y - 1));
      if (cut === undefined) continue;
      cuts.push(cut);
      break;
    }
  }
  return cuts.map((top, index) => ({ top, height: (cuts[index + 1] ?? height) - top }));
}

/** A band as a PNG of its own: asked for a part of a picture, the recognizer misjudges the size of its letters. */
function cutOut(picture: Canvas, top: number, height: number): Promise<Buffer> {
  const band = createCanvas(picture.width, height);
  band.getContext("2d").drawImage(picture, 0, -top);
  return band.encode("png");
}

/** The recognizer looks for all its languages in one folder; each is installed in a folder of its own. */
async function dataFolder(
  languages: readonly string[],
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const require = createRequire(import.meta.url);
  const folders = languages.map((code) =>
    join(dirname(require.resolve(`@tesseract.js-data/${code}/package.json`)), "4.0.0_best_int"),
  );
  const [only] = folders;
  if (only !== undefined && folders.length === 1) return { folder: only, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "ocr-"));
  await Promise.all(
    languages.map((code, index) =>
      copyFile(join(folders[index] ?? "", `${code}.traineddata.gz`), join(folder, `${code}.traineddata.gz`)),
    ),
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
