import type { DocumentText, ResumePage } from "@teamified/contracts/resumes";
import type { Deps } from "../deps.ts";

/**
 * Stores pictures of the first pages beside the file, for showing what was read where. They are a help and no part of
 * the promise: a document that cannot be drawn is shown as text. The keys follow from the file's own, so that a
 * second run writes the same ones.
 */
export async function drawPages(deps: Deps, fileKey: string, document: DocumentText): Promise<ResumePage[]> {
  if (document.pages.every((page) => page.boxes === undefined)) return [];
  try {
    const images = await deps.extractor.render(await deps.files.get(fileKey));
    const pages: ResumePage[] = [];
    for (const [index, { bytes, width, height }] of images.entries()) {
      const imageKey = `${fileKey.replace(/\.\w+$/, "")}-page-${index + 1}.webp`;
      await deps.files.put(imageKey, bytes, "image/webp");
      pages.push({ imageKey, width, height, boxes: document.pages[index]?.boxes ?? [] });
    }
    return pages;
  } catch (error) {
    deps.log.warn({ err: error }, "the pages of a resume could not be drawn");
    return [];
  }
}

/** Takes pictures away that belong to no row: their resume was removed while they were drawn. */
export async function removePages(deps: Deps, pages: readonly ResumePage[]): Promise<void> {
  await Promise.all(pages.map((page) => deps.files.remove(page.imageKey)));
}
