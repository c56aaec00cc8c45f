import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { expect, it } from "vitest";
import { readDocument } from "../src/read-document.ts";

async function linesOf(rows: string[][][]): Promise<string[]> {
  const table = new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (paragraphs) => new TableCell({ children: paragraphs.map((text) => new Paragraph(text)) }),
          ),
        }),
    ),
  });
  const file = new Document({
    sections: [{ children: [new Paragraph("Education"), table, new Paragraph("End")] }],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(file));
  const result = await readDocument({ bytes, maxPages: 50, maxUnzippedBytes: 1e8 });
  return result.ok ? result.document.pages.flatMap((page) => page.lines).filter((line) => line !== "") : [];
}

it("a row of a table is one line, its cells apart by tabs, also where a cell broke", async () => {
  expect(
    await linesOf([
      [["Degree"], ["School"], ["Year"]],
      [["B.Sc. Physics"], ["Lindau College", "of Science"], ["2014"]],
      [["A Levels"], [""], ["2011"]],
    ]),
  ).toEqual([
    "Education",
    "Degree\tSchool\tYear",
    "B.Sc. Physics\tLindau College of Science\t2014",
    "A Levels\t2011",
    "End",
  ]);
});

it("the columns of a page that a table only places stay apart", async () => {
  expect(
    await linesOf([
      [
        ["Skills", "Excel", "Surveying"],
        ["Experience", "Engineer, Ostwerk AG"],
      ],
    ]),
  ).toEqual(["Education", "Skills", "Excel", "Surveying", "Experience", "Engineer, Ostwerk AG", "End"]);
});
