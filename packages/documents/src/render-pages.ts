import type { PageImage } from "./document-extractor.ts";
import { drawPage } from "./draw-page.ts";
import { openToDraw } from "./pdf-engine.ts";

/** Pages that are shown beside the data; a resume has one to three. */
const maxShownPages = 5;
/** Sharp on a dense screen at the width of the page's column. */
const widthPixels = 1240;
const quality = 80;

/** Draws the first pages of a PDF as WebP. Throws what the engine throws for a file that it cannot open. */
export async function renderPages(bytes: Uint8Array): Promise<PageImage[]> {
  const pdf = await openToDraw(bytes);
  try {
    const images: PageImage[] = [];
    for (let number = 1; number <= Math.min(maxShownPages, pdf.numPages); number++) {
      const page = await pdf.getPage(number);
      const canvas = await drawPage(page, widthPixels / Math.max(1, page.getViewport({ scale: 1 }).width));
      images.push({
        bytes: new Uint8Array(await canvas.encode("webp", quality)),
        width: canvas.width,
        height: canvas.height,
      });
      page.cleanup();
    }
    return images;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
