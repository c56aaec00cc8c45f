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
  if (isTakingBack(text)) return "procedure";
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

const politely = `(?:please |just |kindly |actually |now )*(?:(?:can|could|may|might|shall|should) (?:i|you|we) |(?:i|id|we) (?:want|would like|would love|like|need|have|wish|wanted) to |let me |is it possible to |would you |i )?(?:please |just |kindly |still )*`;
const undoing = `(?:take|taking|get|withdraw|undo|scratch|delete|discard|retract|remove|cancel|void|ignore|disregard|forget|drop|revoke|erase|strike|revert|unsend|redo|reset|replace|re-?do|change)`;
/** The answer before, named as such: with these words nothing else can be meant. */
const answerBefore = `(?:my|the|that)(?: (?:very )?(?:last|previous|earlier|prior|former|latest|recent))? (?:answer|reply|response)|(?:my|the|that) (?:last|previous|earlier) (?:message|one|statement|thing)|what i (?:just )?(?:said|wrote|sent|answered)(?: (?:before|last|just now))?`;
const back = `(?: (?:back|again|out|away|from the record))?`;
const reopening: readonly RegExp[] = [
  // "That was not my answer to that"
  /^(?:but )?(?:that|this|it|the last one|what i (?:just )?(?:sent|wrote|said)) (?:really |actually )?(?:was ?nt|was not|is not|isnt|should not be|shouldnt be) (?:really |actually |yet |even )*(?:meant (?:to be |as )?|supposed to be |intended (?:to be |as )?)?(?:my|the|an) (?:real |actual |final |whole |full )?answer(?: (?:to|for) (?:that|it|this|the question|that one|your question))?(?: (?:yet|at all))?$/i,
  new RegExp(`^${politely}${undoing}${back} (?:${answerBefore})${back}$`, "i"),
  new RegExp(`^${politely}(?:take|taking) (?:that|this|it)(?: one)? back$`, "i"),
  new RegExp(`^${politely}(?:take back|withdraw|undo|retract|unsend) (?:that|this|it)(?: one)?$`, "i"),
  new RegExp(
    `^${politely}(?:redo|retry|re-?answer|go back to|answer|try|return to|repeat) (?:the|my|that) (?:last|previous|earlier) (?:question|answer|one)(?: (?:again|once more|anew))?$`,
    "i",
  ),
];
/** What may stand beside it without asking for anything else. */
const aroundIt =
  /^(?:oh|sorry|so sorry|oops|ups|wait|no|no wait|oh no|oh wait|hold on|hey|hi|please|thanks|thank you|ok|okay|hm+|um+|uh+|my bad|my mistake|if possible|if i may|if thats (?:ok|okay|possible)|is that (?:ok|okay|possible)|that was (?:a mistake|wrong|too early|an accident|by accident|by mistake)|it was (?:a mistake|wrong|too early|an accident)|i (?:made|wrote|sent|pressed|hit|clicked|answered|submitted)\b.{0,40}\b(?:mistake|accident|early|wrong|error|enter|send|accidentally)|(?:and |because |so |but )*(?:i|id|i would|i want|i will|ill|let me)\b (?:(?:want|like|love|would like|would|try|will|need) to )?(?:say|put|answer|do|explain|write|phrase|try|start) (?:it|that|this|again)(?: (?:differently|again|better|in another way|another way|properly|over|once more|anew))?|try again|start over|i didnt mean (?:that|it)|i misread (?:it|that|the question))$/i;

/**
 * Whether the candidate takes the last answer back, in whatever words. Said clearly or not at all, because it undoes what
 * was counted: every part of the turn either takes back or goes with it, so that "the transaction takes back the last
 * write" does not.
 */
export function isTakingBack(text: string): boolean {
  const said = text.trim().replace(/[’']/g, "").replace(/\s+/g, " ");
  if (said.length > 160) return false;
  const parts = said
    .split(
      /\s*[,.;:!?…–—]+\s*|\s+(?:and|because|so|but) (?=(?:i|id|ill|let|please|can|could|take|say|try)\b)/iu,
    )
    .map((part) =>
      part
        .replace(/^(?:oh |sorry |wait |no |oops |hey |ok |okay |please |hold on |actually |hm+ |um+ )+/iu, "")
        .replace(/ (?:please|again please|if possible|now|thanks)$/iu, "")
        .trim(),
    )
    .filter((part) => part !== "");
  const takes = (part: string): boolean => reopening.some((pattern) => pattern.test(part));
  return parts.some(takes) && parts.every((part) => takes(part) || aroundIt.test(part));
}

const before = `(?:(?:my|the|that|your) )?(?:last|previous|earlier|prior|former) (?:answer|question|one|reply|response|message|point|topic)|what i (?:just )?(?:said|wrote)(?: (?:before|earlier|last))?|the (?:answer|question) before`;
const opening = String.raw`(?:(?:sorry|ok|okay|oh|wait|hey|hm+|um+|uh|well|so|and|please|actually|before (?:we|i) (?:go|move) on|by the way|btw|ah)[,.!:…]*\s+)*`;
const adding: readonly RegExp[] = [
  // "I want to add something to my last answer: …", "To add to the previous one, …"
  new RegExp(
    `^${opening}(?:(?:i(?:['’](?:d|ll))?|id|ill|can i|could i|may i|let me|to)\\b[\\w\\s]{0,24}?\\b|(?=adding|add to my))(?:add(?:ing)?|append|complete|correct|amend|extend|supplement|expand)\\b(?: (?:something|one thing|a thing|one more thing|another thing|a point|more|this|that|a bit|a little|a word|a detail|a correction))?(?: (?:to|for|about|on|regarding|concerning))? (?:${before})\\b`,
    "i",
  ),
  // "One more thing about the last question: …", "Addition to my previous answer: …", "About my last answer, …"
  new RegExp(
    `^${opening}(?:(?:an? |one |one more |another |small |short )*(?:thing|addition|addendum|correction|ps|p\\.s\\.|point|remark|supplement|detail|note)\\b[\\w\\s]{0,12}?\\b(?:to|for|about|on|regarding|concerning|of)|about|regarding|concerning|as for|(?:coming |going |to come )?back to|re:?) (?:${before})\\b`,
    "i",
  ),
  // "In my last answer I forgot to say that …"
  new RegExp(
    `^${opening}(?:in|for|to|on|with) (?:${before})\\b,? (?:i (?:also )?(?:forgot|should have|wanted to|want to|meant to|would like to|missed|left out|did not|didnt))\\b(?: (?:to )?(?:also )?(?:say|mention|add|said|mentioned|added|write|include))?(?: that)?`,
    "i",
  ),
  new RegExp(
    `^${opening}i (?:forgot|missed|left out) (?:something |one thing |a point )?(?:in|for|from|to) (?:${before})\\b`,
    "i",
  ),
];

/**
 * What the candidate adds to the answer before: the words after "I want to add to my last answer"; "" where it is not said
 * yet what, and null where the turn adds nothing. The answer before has to be named: "to add to that" may mean anything.
 */
export function addedToLast(text: string): string | null {
  const said = text.trim();
  for (const pattern of adding) {
    // It stands at the beginning, and is short.
    const found = pattern.exec(said.slice(0, 300));
    if (found === null) continue;
    const rest = said
      .slice(found[0].length)
      .replace(/^[\s,.:;!?–—-]+/u, "")
      .trim();
    if (
      rest.length <= 60 &&
      /^(?:please|if i may|if possible|is that (?:ok|okay|possible)|can i|may i|\?)*[\s.!?]*$/i.test(rest)
    )
      return "";
    // A question about it is no addition: "about my last answer, was it right?"
    if (/^(?:is|was|were|did|do|can|could|may|how|what|why|will|are|am)\b[^.!]*\?\s*$/i.test(rest))
      return null;
    return rest;
  }
  return null;
}
