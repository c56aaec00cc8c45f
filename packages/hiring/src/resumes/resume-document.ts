import { type Box, resumePageSchema } from "@teamified/contracts/resumes";
import { z } from "zod";
import { splitPages } from "./resume-text.ts";

/**
 * One page of a document as people are shown it: its lines, and its picture's size with a box for each line. The
 * picture itself comes by `read-resume-page`; null where there is none, as for DOCX.
 */
export type DocumentPage = {
  lines: string[];
  image: { width: number; height: number; boxes: (Box | null)[] } | null;
};

/** The pages as they were stored, with their keys in the file store. */
export function storedPages(pages: unknown) {
  return z.array(resumePageSchema).parse(pages);
}

/** The pages of a document that was read; null while there is no text. Keys stay inside. */
export function documentPages(row: { text: string | null; pages: unknown }): DocumentPage[] | null {
  if (row.text === null) return null;
  const images = storedPages(row.pages);
  return splitPages(row.text).map(({ lines }, index) => {
    const image = images[index];
    return {
      lines,
      image: image ? { width: image.width, height: image.height, boxes: image.boxes } : null,
    };
  });
}
