import { turnKinds } from "@teamified/contracts/interviews";
import type { Question } from "@teamified/contracts/roles";
import { decideTurn, type TurnContext, type TurnWeights } from "./decide-turn.ts";
import type { TurnKind } from "./ports.ts";
import { encodedWeights, scale } from "./turn-weights.ts";

let decoded: TurnWeights | null = null;

/** The weights of `turn-weights`, decoded once in a process. */
function learnedWeights(): TurnWeights {
  decoded ??= {
    weights: Float32Array.from(atob(encodedWeights), (byte) => ((byte.charCodeAt(0) << 24) >> 24) * scale),
    size: turnKinds.length,
  };
  return decoded;
}

/**
 * What the candidate's turn was: rules where the form decides, else weights that were learned from examples
 * (decisions/0018). Only `answer` and `dont_know` cost the candidate the question, so they have to be likely; what is
 * not is `unclear`, and the interviewer asks "Was that your answer?". A turn that tries to instruct the grader is an
 * answer: it earns nothing and stands in the record. Linear in the text.
 *
 * @param context.asked the words of the open question where they differ from the question's own, as of a probe
 */
export function classifyTurn(text: string, question: Question, context: TurnContext = {}): TurnKind {
  return decideTurn(text.trim(), question, context, learnedWeights());
}

const yes =
  /^(?:yes|yeah|yep|yup|sure|correct|right|exactly|it was|that was it|indeed|of course|ok|okay|y)\b(?![^.!]*\b(?:but|no|not|wait)\b)/i;
const no = /^(?:no|nope|nah|not really|not yet|it wasnt|it was not|n)\b/i;

/** What a reply to "Was that your answer?" says; null when it is something else, for instance another answer. */
export function readConfirmation(text: string): "yes" | "no" | null {
  const reply = text.trim().replace(/[’']/g, "");
  if (reply.split(/\s+/).length > 8) return null;
  return yes.test(reply) ? "yes" : no.test(reply) ? "no" : null;
}

const takingBack =
  /^(?:(?:sorry|oops|wait|no|hold on|hey|please),? )*(?:(?:that|this|it) (?:was ?nt|was not|is not|isnt) (?:meant to be |supposed to be )?(?:my|the|an) answer|(?:(?:can|could|may) (?:i|you) |(?:i|id) (?:want|would like|like|need) to |please )?(?:take|taking) (?:(?:that|this|it)|(?:my|the) (?:last |previous )?answer) back|(?:(?:can|could|may) (?:i|you) |i (?:want|would like|need) to |please )?(?:take back|withdraw|undo) (?:my|the|that|this)(?: (?:last|previous))?(?: answer)?)(?: please)?[.!?]*$/i;

/** Whether the candidate takes the last answer back. Said clearly or not at all: it undoes what was counted. */
export function isTakingBack(text: string): boolean {
  const said = text.trim().replace(/[’']/g, "");
  return said.length <= 120 && takingBack.test(said);
}
