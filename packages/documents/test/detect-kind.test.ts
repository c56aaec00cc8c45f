import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { detectKind } from "../src/detect-kind.ts";
import { column, longText, makeCompoundFile, makeDocx, makeLockFile, makePdf } from "./make-documents.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const behind = (before: string | Uint8Array, file: Uint8Array): Uint8Array =>
  Buffer.concat([typeof before === "string" ? bytes(before) : before, file]);

test("a PDF is known by its header, which stands at its beginning", async () => {
  expect(detectKind(await makePdf([column(longText, 50, 800)]))).toEqual({ kind: "pdf" });
  expect(detectKind(bytes(`${"x".repeat(2000)}%PDF-1.7`))).toEqual({ failure: "not_a_document" });
});

test.each([
  ["a page of HTML", "<html><script>alert(1)</script><!--"],
  ["a program", "MZ\x90\0\x03"],
  ["a line", "\n"],
  ["a mark of byte order", "\ufeff"],
  ["a picture", "GIF89a/*"],
])("%s before a PDF or a DOCX is refused with a reason of its own", async (_case, before) => {
  const pdf = await makePdf([column(longText, 50, 800)]);
  expect(detectKind(behind(before, pdf))).toEqual({ failure: "leading_bytes" });
  expect(detectKind(behind(before, await makeDocx({ body: longText })))).toEqual({
    failure: "leading_bytes",
  });
});

test("a DOCX with something before it that looks like the beginning of a zip is refused as well", async () => {
  const docx = Buffer.from(await makeDocx({ body: longText }));
  const before = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from("<script>alert(1)</script>")]);
  const whole = Buffer.concat([before, docx]);
  const end = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  // Every offset moved, as a tool for making such files does: any zip reader opens it.
  let at = whole.readUInt32LE(end + 16) + before.length;
  whole.writeUInt32LE(at, end + 16);
  for (let entry = 0; entry < whole.readUInt16LE(end + 10); entry += 1) {
    whole.writeUInt32LE(whole.readUInt32LE(at + 42) + before.length, at + 42);
    at += 46 + whole.readUInt16LE(at + 28) + whole.readUInt16LE(at + 30) + whole.readUInt16LE(at + 32);
  }
  expect(detectKind(whole)).toEqual({ failure: "leading_bytes" });
});

test("a DOCX whose first part holds a PDF is the DOCX that its bytes say", () => {
  const zip = zipSync(
    {
      "a.pdf": bytes("%PDF-1.7"),
      "[Content_Types].xml": bytes("<x/>"),
      "word/document.xml": bytes("<x/>"),
    },
    { level: 0 },
  );
  expect(detectKind(zip)).toEqual({ kind: "docx" });
});

test("a DOCX is known by its parts, another zip is not a document", async () => {
  const docx = await makeDocx({ body: longText });
  expect(detectKind(docx)).toEqual({ kind: "docx" });
  expect(detectKind(docx.subarray(0, docx.length - 200))).toEqual({ kind: "docx" });
  expect(
    detectKind(zipSync({ "[Content_Types].xml": bytes("<x/>"), "xl/workbook.xml": bytes("<x/>") })),
  ).toEqual({
    failure: "not_a_document",
  });
  expect(detectKind(zipSync({ "photo.jpg": bytes("x") }))).toEqual({ failure: "not_a_document" });
});

test("a compound file is a DOC, a protected one, or something else", () => {
  expect(detectKind(makeCompoundFile("WordDocument"))).toEqual({ kind: "doc" });
  expect(detectKind(makeCompoundFile("WordDocument", 0x0100))).toEqual({ failure: "password" });
  expect(detectKind(makeCompoundFile("EncryptedPackage"))).toEqual({ failure: "password" });
  expect(detectKind(makeCompoundFile("Workbook"))).toEqual({ failure: "not_a_document" });
});

test("lock files, empty files and pictures have their own reasons", () => {
  expect(detectKind(makeLockFile())).toEqual({ failure: "word_lock_file" });
  expect(detectKind(new Uint8Array())).toEqual({ failure: "empty" });
  expect(detectKind(bytes(" \n\n"))).toEqual({ failure: "empty" });
  expect(detectKind(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))).toEqual({
    failure: "not_a_document",
  });
  expect(detectKind(bytes("just text"))).toEqual({ failure: "not_a_document" });
});
