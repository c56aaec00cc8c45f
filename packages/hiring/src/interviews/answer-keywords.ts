import type { Deps } from "../deps.ts";
import { dataColumns, readData } from "../resumes/resume-data.ts";
import { requireRole } from "./find-role.ts";
import type { LoadedInterview } from "./load-interview.ts";

/** Recognisers take about a hundred; what a term may be is limited because a candidate writes some of them. */
const mostKeywords = 80;
const longestKeyword = 40;

/**
 * Names of tools and technologies that are likely to be said: the role's, then the resume's. Nothing of the rubric:
 * a recogniser must not be led to hear what a good answer would say.
 */
export async function answerKeywords(deps: Deps, interview: LoadedInterview): Promise<string[]> {
  const role = requireRole(interview.roleKey);
  const resume =
    interview.resumeId === null
      ? null
      : await deps.db.resume.findFirst({
          where: {
            id: interview.resumeId,
            candidateId: interview.candidateId,
            organizationId: interview.organizationId,
          },
          select: dataColumns,
        });
  const skills = resume ? (readData(resume, deps.clock.now()).data?.skills.items ?? []) : [];
  const names = [...role.skills.flatMap((skill) => skill.claimedBy), ...skills.map(({ value }) => value)];
  const usable = names
    .map((name) => name.trim())
    .filter((name) => name !== "" && name.length <= longestKeyword);
  return [...new Map(usable.map((name) => [name.toLowerCase(), name])).values()].slice(0, mostKeywords);
}
