import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mara } from "./people.ts";
import { renderResumePdf } from "./resume-pdf.ts";

/** Draws the sample resume to packages/cli/sample/resume.pdf and gives the path. */
export async function writeSampleResume(): Promise<string> {
  const folder = join(import.meta.dirname, "../../sample");
  await mkdir(folder, { recursive: true });
  const path = join(folder, "resume.pdf");
  await writeFile(path, await renderResumePdf(mara));
  return path;
}
