import type { DocumentText } from "@teamified/contracts/resumes";

/** One string for the column: pages parted by form feeds, lines by newlines. */
export function joinPages(document: DocumentText): string {
  return document.pages.map((page) => page.lines.join("\n")).join("\f");
}

/** The pages of {@link joinPages} again; line 1 of page 1 is `[0].lines[0]`. */
export function splitPages(text: string): { lines: string[] }[] {
  return text.split("\f").map((page) => ({ lines: page.split("\n") }));
}
