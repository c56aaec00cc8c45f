import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { detectKind } from "../src/detect-kind.ts";
import { column, longText, makeCompoundFile, makeDocx, makeLockFile, makePdf } from "./make-documents.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a PDF is known by its header, even behind some junk", async () => {
  expect(detectKind(await makePdf([column(longText, 50, 800)]))).toEqual({ kind: "pdf" });
  expect(detectKind(bytes(`${"x".repeat(900)}%PDF-1.7`))).toEqual({ kind: "pdf" });
  expect(detectKind(bytes(`${"x".repeat(2000)}%PDF-1.7`))).toEqual({ failure: "not_a_document" });
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
