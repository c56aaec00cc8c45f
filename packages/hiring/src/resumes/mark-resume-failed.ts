import type { Deps } from "../deps.ts";
import { failResume } from "./parse-resume.ts";

/** What happens when every try of `resume.parse` failed: the fault is ours and says so. */
export async function markResumeFailed(deps: Deps, input: { resumeId: string }): Promise<void> {
  await failResume(deps, input.resumeId, "internal");
}
