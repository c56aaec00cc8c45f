import type { ParsedResume } from "@teamified/contracts/resumes";
import type { RoleDefinition } from "@teamified/contracts/roles";
import type { Transcript, TranscriptAnswer } from "../src/ports.ts";

/** A resume that names these technical domains and nothing else. */
export function resumeWith(technicalDomains: ParsedResume["technicalDomains"]): ParsedResume {
  return {
    contact: { name: null, email: null, phone: null, location: null },
    links: [],
    summary: null,
    skills: [],
    highlights: [],
    previousRoles: [],
    education: [],
    languages: [],
    experienceYears: null,
    technicalDomains,
    needsReview: [],
  };
}

/** A transcript in which each named question gets one answer; unnamed fields are what an honest page sends. */
export function transcriptOf(
  role: RoleDefinition,
  given: ({ questionId: string } & Partial<TranscriptAnswer>)[],
  rest: Partial<Transcript> = {},
): Transcript {
  return {
    role,
    resume: null,
    accommodations: { extraTime: false, showClock: false },
    ...rest,
    answers: given.map(({ questionId, ...answer }, index) => {
      const question = role.questions.find(({ id }) => id === questionId);
      if (question === undefined) throw new Error(`There is no question ${questionId}.`);
      return {
        sequence: 2 * index + 2,
        questionSequence: 2 * index + 1,
        text: "I would look at the documentation and ask a colleague.",
        responseSeconds: 90,
        telemetry: { firstKeyMs: 4000, keystrokes: 300, pastedCharacters: 0, awayMs: 0, awayCount: 0 },
        kind: "answer",
        isProbe: false,
        question,
        ...answer,
      };
    }),
  };
}
