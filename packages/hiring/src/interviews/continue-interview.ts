import { notFound } from "@teamified/contracts/errors";
import type { CandidateId, OrganizationId } from "@teamified/contracts/ids";
import type { Deps } from "../deps.ts";
import { type LoadedInterview, loadInterview } from "./load-interview.ts";
import { storeTurn } from "./store-turn.ts";
import { takeTurn } from "./take-turn.ts";
import { oneAtATime } from "./turns-under-way.ts";
import { openWords } from "./words-under-way.ts";

export type InterviewScope = { organizationId: OrganizationId; id: CandidateId; interviewId: string };

/** Who waits for a turn: hears its words as they come, and stops the models when it goes away. */
export type Waiting = { signal?: AbortSignal; onWords?: (words: string) => void };

/**
 * Brings an interview whose last message is an answer to its next question: judge, choose, word, store. Does nothing
 * when a question is waiting already, so it may run any number of times: after an answer, after a crash, when the
 * page is opened again (INT-7).
 *
 * @param interview as it was just loaded for its owner
 */
export async function continueInterview(
  deps: Deps,
  interview: LoadedInterview,
  waiting: Waiting = {},
): Promise<LoadedInterview> {
  const answer = interview.messages.at(-1);
  if (interview.status !== "in_progress" || answer?.type !== "candidate_response") return interview;
  return oneAtATime(deps.db, interview.id, async () => {
    // Who has questions read out hears them as they come, over another request.
    const words = openWords(deps.db, interview.id, answer.sequence + 1);
    try {
      const turn = await takeTurn(deps, interview, answer.text, {
        ...waiting,
        ...((waiting.onWords || deps.speaker.voices.length > 0) && {
          onWords: (some: string) => {
            words.take(some);
            waiting.onWords?.(some);
          },
        }),
      });
      const after =
        (await storeTurn(deps, interview, turn)) ?? (await requireOwnInterview(deps, scopeOf(interview)));
      words.end(after.messages.find(({ sequence }) => sequence === answer.sequence + 1)?.text ?? "");
      return after;
    } catch (error) {
      words.fail();
      throw error;
    }
  });
}

/** A candidate's own interview as it is stored. Throws `not_found`. */
export async function requireOwnInterview(deps: Deps, scope: InterviewScope): Promise<LoadedInterview> {
  const interview = await loadInterview(deps.db, {
    id: scope.interviewId,
    organizationId: scope.organizationId,
    candidateId: scope.id,
  });
  if (!interview) throw notFound("interview");
  return interview;
}

function scopeOf(interview: LoadedInterview): InterviewScope {
  return {
    interviewId: interview.id,
    // The interview was loaded within this scope, so its ids are the proven ones.
    organizationId: interview.organizationId as OrganizationId,
    id: interview.candidateId as CandidateId,
  };
}
