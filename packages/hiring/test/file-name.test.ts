import { documentMimeTypes } from "@teamified/contracts/resumes";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName, downloadName } from "../src/resumes/file-name.ts";

describe("the name of a download", () => {
  it.each([
    ["Alice CV.exe", "pdf", "Alice CV.pdf"],
    ["Alice CV.pdf", "pdf", "Alice CV.pdf"],
    ["Alice CV.PDF", "pdf", "Alice CV.pdf"],
    ["Alice CV.docx", "pdf", "Alice CV.pdf"],
    ["Alice CV", "doc", "Alice CV.doc"],
    ["cv.pdf.exe", "pdf", "cv.pdf"],
    ["cv.exe.pdf", "pdf", "cv.pdf"],
    ["cv.pdf.html.lnk", "docx", "cv.docx"],
    ["Dr.Smith", "pdf", "Dr.Smith.pdf"],
    ["cv v1.2", "pdf", "cv v1.2.pdf"],
    [".exe", "pdf", "exe.pdf"],
    ["..\\..\\windows\\system32\\cv.pdf", "pdf", "cv.pdf"],
    ["../../etc/passwd", "pdf", "passwd.pdf"],
    ["CON.pdf", "pdf", "_CON.pdf"],
    ["aux", "docx", "_aux.docx"],
    ["Lpt1.cv.pdf", "pdf", "_Lpt1.cv.pdf"],
    ["Console.pdf", "pdf", "Console.pdf"],
    // The direction is turned, so that the end reads as "exe.pdf".
    ["cv\u202Efdp.exe", "pdf", "cvfdp.pdf"],
    ["cv\u0000\u200B\r\nSet-Cookie: a=b.pdf", "pdf", "cvSet-Cookie a=b.pdf"],
    ["履歴書.docx", "docx", "履歴書.docx"],
    ["Re\u0301sume\u0301.pdf", "pdf", "Résumé.pdf"],
    [" . . ", "pdf", "resume.pdf"],
    ["cv.pdf. . .", "pdf", "cv.pdf"],
    ["a\uD800b.pdf", "pdf", "ab.pdf"],
  ] as const)("%j that is a %s is %j", (given, kind, expected) => {
    expect(downloadName(given, documentMimeTypes[kind])).toBe(expected);
  });

  it("is at most 200 bytes long and ends in whole characters", () => {
    const name = downloadName(`${"👩‍💻履é".repeat(300)}.pdf`, documentMimeTypes.pdf);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^[^\uFFFD]{20,}\.pdf$/);
    expect(name.isWellFormed()).toBe(true);
  });

  it("is harmless whatever the upload was called", () => {
    const sign = fc.constantFrom(
      ...'ab.. /\\:*?"<>|\0\n\u202E\u2066\uFEFF\uD83D\uDE00é',
      "CON",
      ".exe",
      ".pdf",
    );
    const names = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(sign).map((signs) => signs.join("")),
    );
    fc.assert(
      fc.property(names, (given) => {
        const name = downloadName(given, documentMimeTypes.pdf);
        expect(name).toMatch(/^[^\s.][^\p{C}\p{Zl}\p{Zp}/\\"<>|*?:]*\.pdf$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(cleanFileName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});
