import CFB from "cfb";
import { Document, Footer, Header, Packer, Paragraph, Textbox } from "docx";
import { zipSync } from "fflate";
import { PDFDocument, StandardFonts } from "pdf-lib";

export type PlacedText = { text: string; x: number; y: number; size?: number };

/** A PDF with text at given places: points from the lower left corner, A4. */
export async function makePdf(pages: PlacedText[][]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const texts of pages) {
    const page = pdf.addPage([595, 842]);
    for (const { text, x, y, size = 10 } of texts) page.drawText(text, { x, y, size, font });
  }
  return pdf.save();
}

/** Lines one under the other from a place. */
export function column(lines: string[], x: number, top: number, leading = 16): PlacedText[] {
  return lines.map((text, index) => ({ text, x, y: top - index * leading }));
}

export const longText = [
  "Ada Byron wrote programs for machines that did not exist yet and explained them",
  "to readers who had never seen one, with notes that were longer than the paper.",
  "She worked with engineers, kept tables of every step and checked each of them twice.",
];

/** One grey pixel as a picture over the whole page, as a scanner makes it. */
export async function makeScan(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const png = await pdf.embedPng(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  );
  pdf.addPage([595, 842]).drawImage(png, { x: 0, y: 0, width: 595, height: 842 });
  return pdf.save();
}

export async function makeDocx(options: {
  body: string[];
  header?: string;
  footer?: string;
  textBox?: string;
}): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        ...(options.header
          ? { headers: { default: new Header({ children: [new Paragraph(options.header)] }) } }
          : {}),
        ...(options.footer
          ? { footers: { default: new Footer({ children: [new Paragraph(options.footer)] }) } }
          : {}),
        children: [
          ...options.body.map((text) => new Paragraph(text)),
          ...(options.textBox
            ? [
                new Textbox({
                  children: [new Paragraph(options.textBox)],
                  style: { width: "200pt", height: "50pt" },
                }),
              ]
            : []),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A package that unpacks to `bytes` bytes of nothing. */
export function makeZipBomb(bytes: number): Uint8Array {
  const text = new TextEncoder();
  return zipSync({
    "[Content_Types].xml": text.encode("<Types/>"),
    "word/document.xml": new Uint8Array(bytes),
  });
}

/** A compound file with one named stream: header, an empty sector, the directory entry. `flags` go into Word's block. */
export function makeCompoundFile(stream: string, flags = 0): Uint8Array {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(file.buffer);
  view.setUint16(30, 9, true);
  view.setUint16(512, 0xa5ec, true);
  view.setUint16(522, flags, true);
  for (let i = 0; i < stream.length; i++) view.setUint16(1024 + i * 2, stream.charCodeAt(i), true);
  view.setUint16(1024 + 64, (stream.length + 1) * 2, true);
  view.setUint32(1024 + 116, 0, true);
  return file;
}

/** Word's owner file for "~$resume.docx". */
export function makeLockFile(): Uint8Array {
  const file = new Uint8Array(162);
  file[0] = 3;
  file.set(new TextEncoder().encode("Ada"), 1);
  return file;
}

/**
 * A Word 97 document of one piece of text ([MS-DOC] 2.5, 2.9.38): the file information block says how long the text is
 * and where the table of its pieces stands. Lines are paragraphs; letters are of code page 1252.
 */
export function makeDoc(lines: string[]): Uint8Array {
  const text = `${lines.join("\r")}\r`;
  const textAt = 2048;
  const word = Buffer.alloc(8192);
  word.writeUInt16LE(0xa5ec, 0);
  word.writeUInt16LE(0x00c1, 2);
  // fWhichTblStm: the pieces are in the stream "1Table".
  word.writeUInt16LE(0x0200, 10);
  word.writeInt32LE(text.length, 0x4c);
  word.write(text, textAt, "latin1");
  const table = Buffer.alloc(4096);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeInt32LE(0, 5);
  table.writeInt32LE(text.length, 9);
  // One byte a letter is said by bit 30, with the place doubled.
  table.writeUInt32LE((textAt * 2) | 0x40000000, 15);
  word.writeUInt32LE(0, 0x1a2);
  word.writeUInt32LE(21, 0x1a6);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/WordDocument", word);
  CFB.utils.cfb_add(file, "/1Table", table);
  const written: unknown = CFB.write(file, { type: "buffer" });
  return new Uint8Array(Buffer.isBuffer(written) ? written : []);
}
