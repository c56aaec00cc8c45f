import { createCanvas } from "@napi-rs/canvas";
import { PDFDocument } from "pdf-lib";
import { afterAll, expect, it } from "vitest";
import { createDocumentExtractor } from "../src/process-extractor.ts";
import { withoutPictures } from "../src/without-pictures.ts";

/** Less than the photographs below take when they are unpacked, several times what their words take. */
const extractor = createDocumentExtractor({ memoryMb: 220 });
afterAll(() => extractor.close());

async function portfolio(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let number = 1; number <= 7; number++) {
    const page = pdf.addPage([595, 842]);
    for (let place = 0; place < 3; place++) {
      const canvas = createCanvas(3200, 2400);
      const context = canvas.getContext("2d");
      for (let spot = 0; spot < 40; spot++) {
        context.fillStyle = `hsl(${(spot * 37 + number * 50 + place * 90) % 360} 60% 60%)`;
        context.fillRect((spot * 131) % 3200, (spot * 97) % 2400, 900, 700);
      }
      const photograph = await pdf.embedJpg(canvas.toBuffer("image/jpeg", 50));
      page.drawImage(photograph, { x: 40, y: 40 + place * 200, width: 240, height: 180 });
    }
    page.drawText(`Worked at Hill Studio as designer on project ${number}`, { x: 40, y: 780, size: 11 });
  }
  return pdf.save();
}

it("seven pages of photographs are read in little memory", async () => {
  const { result, peakMb } = await extractor.measure(await portfolio());
  expect(result.ok && result.document.pages.map((page) => page.lines.join(" "))).toEqual(
    Array.from({ length: 7 }, (_, index) => `Worked at Hill Studio as designer on project ${index + 1}`),
  );
  expect(peakMb).toBeLessThan(220);
}, 60_000);

it("only the dictionaries of large pictures change, and no length does", () => {
  const file = Buffer.from(
    "%PDF-1.4\n1 0 obj <</Type/XObject/Subtype /Image/Width 3000/Height 2000/Filter/DCTDecode/Length 3>> stream\nabc\nendstream endobj\n" +
      "2 0 obj <</Subtype/Image/Width 30/Height 20/Filter/FlateDecode/Length 3>> stream\nabc\nendstream endobj\n" +
      "3 0 obj (I drew /Image by hand) endobj",
    "latin1",
  );
  expect(Buffer.from(withoutPictures(file)).toString("latin1")).toBe(
    file
      .toString("latin1")
      .replace("/Width 3000/Height 2000/Filter/DCTDecode", "/Width 0001/Height 0001/Filter/DCTDecodx"),
  );
});
