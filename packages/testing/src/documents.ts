import { Document, Packer, Paragraph } from "docx";
import { PDFDocument, StandardFonts } from "pdf-lib";

/** Lines that read like a small resume. */
export const resumeLines = [
  "Ada Example",
  "Front-end engineer",
  "ada.example@mail.example | +1 415 555 0132",
  "Summary",
  "Front-end engineer with six years of work on web applications.",
  "Skills",
  "TypeScript, React, CSS, Jest, Git",
  "Experience",
  "Senior Developer, Harbour Health",
  "March 2021 - Present",
  "- Responsible for the patient portal in React.",
  "Education",
  "BSc Computer Science, Lakeside State University",
  "2012 - 2016",
];

/** A one-page PDF with these lines; other lines make another file. */
export async function pdfOf(lines: string[] = resumeLines): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  for (const [index, line] of lines.entries())
    page.drawText(line, { x: 50, y: 790 - index * 20, size: 11, font });
  return document.save();
}

/** A DOCX with these lines. */
export async function docxOf(lines: string[] = resumeLines): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}
