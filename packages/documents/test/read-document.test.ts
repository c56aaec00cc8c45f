import { expect, test } from "vitest";
import { readDocument } from "../src/read-document.ts";
import {
  column,
  longText,
  makeCompoundFile,
  makeDoc,
  makeDocx,
  makePdf,
  makeScan,
  makeZipBomb,
} from "./make-documents.ts";

const limits = { maxPages: 50, maxUnzippedBytes: 5_000_000 };
const read = (bytes: Uint8Array, own: Partial<typeof limits> = {}) =>
  readDocument({ bytes, ...limits, ...own });

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.failure);
  return result.document.pages.flatMap((page) => page.lines);
}

test("two columns are read one after the other, below a title over both", async () => {
  const left = ["Skills", "TypeScript", "React", "Node.js", "PostgreSQL", "Docker"];
  const right = [
    "Worked on the ledger of a bank with four others",
    "Kept the nightly import alive for three years",
    "Taught two apprentices",
    "Wrote the tests",
    "Moved it to the cloud",
    "Closed the old one",
  ];
  const pdf = await makePdf([
    [
      { text: "Ada Byron, maker of engines and of notes about them all", x: 50, y: 800, size: 18 },
      ...column(left, 50, 740),
      ...column(right, 220, 733),
    ],
  ]);
  const lines = (await linesOf(pdf)).filter((line) => line !== "");
  expect(lines).toEqual(["Ada Byron, maker of engines and of notes about them all", ...left, ...right]);
});

test("dates at the right margin stay on the lines of their jobs", async () => {
  const jobs = [
    "Analyst, Engine Works",
    "Clerk, Royal Mail",
    "Tutor, Own school",
    "Writer, The Times",
    "Reader, Library",
  ];
  const dates = ["2019 - 2021", "2017 - 2019", "2015 - 2017", "2013 - 2015", "2011 - 2013"];
  const pdf = await makePdf([[...column(jobs, 50, 800), ...column(dates, 480, 800)]]);
  expect(await linesOf(pdf)).toEqual(jobs.map((job, index) => `${job}\t${dates[index]}`));
});

test("a letter-spaced heading is one word", async () => {
  const pdf = await makePdf([[{ text: "E X P E R I E N C E", x: 50, y: 800 }, ...column(longText, 50, 770)]]);
  expect((await linesOf(pdf))[0]).toBe("EXPERIENCE");
});

test("what is wrong with a PDF is said as it is", async () => {
  const pdf = await makePdf([column(longText, 50, 800)]);
  expect(await read(pdf.subarray(0, 40))).toEqual({ ok: false, failure: "damaged" });
  expect(await read(await makePdf([[], []]))).toEqual({ ok: false, failure: "empty" });
  expect(await read(await makePdf([[], [], []]), { maxPages: 2 })).toEqual({
    ok: false,
    failure: "too_many_pages",
  });
  expect(await read(await makeScan())).toEqual({ ok: false, failure: "scanned_unreadable" });
});

test("few words are a warning, not a failure", async () => {
  const result = await read(await makePdf([column(["Ada Byron"], 50, 800)]));
  expect(result).toMatchObject({
    ok: true,
    document: { warnings: [{ code: "few_words", text: "Ada Byron" }] },
  });
});

test("a DOCX gives its header, body, text boxes and footer, each once", async () => {
  const docx = await makeDocx({
    body: longText,
    header: "ada@example.com",
    footer: "+44 20 7946 0000",
    textBox: "Ada Byron",
  });
  const lines = (await linesOf(docx)).filter((line) => line !== "");
  expect(lines[0]).toBe("ada@example.com");
  expect(lines.at(-1)).toBe("+44 20 7946 0000");
  expect(lines.filter((line) => line === "Ada Byron")).toHaveLength(1);
  expect(lines).toEqual(expect.arrayContaining(longText));
});

test("a text longer than any resume is cut and says so", async () => {
  const result = await read(
    await makeDocx({ body: Array.from({ length: 4 }, () => "word ".repeat(20_000)) }),
  );
  expect(result).toMatchObject({ ok: true, document: { warnings: [{ code: "truncated" }] } });
});

test("a DOCX without text is empty, a cut one is damaged", async () => {
  const docx = await makeDocx({ body: longText });
  expect(await read(await makeDocx({ body: [] }))).toEqual({ ok: false, failure: "empty" });
  expect(await read(docx.subarray(0, docx.length - 300))).toEqual({ ok: false, failure: "damaged" });
});

test("a zip bomb is refused by what its directory says, and by what it unpacks to when that lies", async () => {
  const bomb = makeZipBomb(20_000_000);
  expect(await read(bomb)).toEqual({ ok: false, failure: "too_large" });
  // The sizes in the directory (last occurrence of the entry's signature) are set to 10 bytes.
  const liar = bomb.slice();
  const view = new DataView(liar.buffer);
  for (let at = 0; at < liar.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  expect(await read(liar)).toEqual({ ok: false, failure: "too_large" });
});

test("a compound file that only looks like a DOC is damaged", async () => {
  expect(await read(makeCompoundFile("WordDocument"))).toEqual({ ok: false, failure: "damaged" });
});

test("a DOC gives its paragraphs", async () => {
  expect(await linesOf(makeDoc(longText))).toEqual(longText);
  expect(await read(makeDoc([""]))).toEqual({ ok: false, failure: "empty" });
});

test("Arabic, Hebrew and Chinese keep their letters and their order", async () => {
  const lines = ["السيرة الذاتية لمحمد علي", "קורות חיים של דנה", "张伟的简历和工作经历"];
  const read = (await linesOf(await makeDocx({ body: [...lines, ...longText] }))).filter(
    (line) => line !== "",
  );
  expect(read.slice(0, 3)).toEqual(lines);
});
