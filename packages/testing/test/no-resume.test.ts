import { Document, Packer, Paragraph } from "docx";
import { afterAll, expect, it } from "vitest";
import { eventually, world } from "../src/world.ts";

const w = await world();
afterAll(() => w.close());

const invoice = [
  "Halden Print Works Ltd, 12 Mill Lane, Leeds",
  "Invoice no. 20418, invoice date 12/03/2024",
  "Bill to: Oakfield School, 4 Green Road, York",
  "Description, quantity, unit price, amount",
  "Exercise books, ruled, 80 pages, 400 pieces at 0.85, together 340.00",
  "Posters, A2, in four colours on strong paper, 60 pieces at 2.10, together 126.00",
  "Subtotal 466.00, VAT at 20 % 93.20, amount due 559.20",
  "Payment terms: within thirty days to the account named below. Please quote the number of this invoice.",
  "We thank you for your order and look forward to the next one from your school in the new year.",
];

it("a document that is no resume is told so in a sentence, and no feedback is drafted", async () => {
  const file = new Document({ sections: [{ children: invoice.map((line) => new Paragraph(line)) }] });
  const form = new FormData();
  form.set("file", new File([new Uint8Array(await Packer.toBuffer(file))], "march.docx"));
  const { id } = await w.asCandidate().resume.upload(form);
  await w.startWorker();
  const row = await eventually("the file is looked at", async () => {
    const found = await w.deps.db.resume.findUniqueOrThrow({ where: { id } });
    return (found.parsingStatus === "failed" || found.parsingStatus === "completed") && found;
  });
  expect(row).toMatchObject({ parsingStatus: "failed", parsingError: "not_a_resume" });
  expect(await w.deps.db.resumeFeedback.count({ where: { resumeId: id } })).toBe(0);
  const shown = await w.asCandidate().resume.get({ id });
  expect(JSON.stringify(shown)).toContain("does not look like a resume");
}, 60_000);
