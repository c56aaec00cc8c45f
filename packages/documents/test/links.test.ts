import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from "docx";
import { PDFDocument, PDFName, PDFString, StandardFonts } from "pdf-lib";
import { expect, it } from "vitest";
import { readDocument } from "../src/read-document.ts";

const limits = { maxPages: 50, maxUnzippedBytes: 100_000_000 };
const linesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const result = await readDocument({ bytes, ...limits });
  return result.ok ? result.document.pages.flatMap((page) => page.lines) : [];
};

const link = (text: string, address: string): ExternalHyperlink =>
  new ExternalHyperlink({ children: [new TextRun(text)], link: address });
const text = Array.from(
  { length: 12 },
  (_, index) =>
    `Planned the ${index + 1}. year of the harbour with four colleagues, wrote its budget and told the council every quarter what had changed and why.`,
);

async function wordFile(): Promise<Uint8Array> {
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph("Nora Feldt"),
          new Paragraph({
            children: [
              link("Mail", "mailto:nora.feldt@example.org?subject=Hello"),
              new TextRun(" | "),
              link("LinkedIn", "https://www.linkedin.com/in/nora-feldt-example"),
            ],
          }),
          new Paragraph("Experience"),
          ...text.map((line) => new Paragraph(line)),
          new Paragraph("References"),
          new Paragraph({ children: [link("Prof. Albrecht", "mailto:albrecht@university.example")] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

it("addresses behind words of a DOCX are read from its head, and a referee's is not", async () => {
  const lines = await linesOf(await wordFile());
  expect(lines).toContain("nora.feldt@example.org");
  expect(lines).toContain("https://www.linkedin.com/in/nora-feldt-example");
  expect(lines.join(" ")).not.toContain("albrecht@university.example");
});

async function pdfFile(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const put = (words: string, y: number): void => page.drawText(words, { x: 50, y, size: 11, font });
  put("Nora Feldt", 780);
  put("Mail | LinkedIn", 760);
  put("Experience", 720);
  put("Harbour planner, Kieler Werft, 2019 - 2023", 700);
  put("References: Prof. Albrecht", 120);
  const annotation = (address: string, x: number, y: number) =>
    pdf.context.register(
      pdf.context.obj({
        Type: "Annot",
        Subtype: "Link",
        Rect: [x, y, x + 40, y + 12],
        A: { Type: "Action", S: "URI", URI: PDFString.of(address) },
      }),
    );
  page.node.set(
    PDFName.of("Annots"),
    pdf.context.obj([
      annotation("mailto:nora.feldt@example.org", 50, 758),
      annotation("https://www.linkedin.com/in/nora-feldt-example", 90, 758),
      annotation("mailto:albrecht@university.example", 120, 118),
    ]),
  );
  return pdf.save();
}

it("addresses behind words of a PDF are read from its upper half, and a referee's is not", async () => {
  const lines = await linesOf(await pdfFile());
  expect(lines).toContain("nora.feldt@example.org");
  expect(lines).toContain("https://www.linkedin.com/in/nora-feldt-example");
  expect(lines.join(" ")).not.toContain("albrecht@university.example");
});
