import type { ResumeWarning } from "@teamified/contracts/resumes";

/**
 * Sentences that speak to a machine instead of a reader. Each needs an order *and* what it is about, so that
 * "ignored previous conventions" or "wrote instructions for interviewers" stay harmless.
 */
const patterns: RegExp[] = [
  // Overriding what was said before.
  /\b(?:ignore|disregard|forget|override|bypass|do not follow)\b.{0,30}\b(?:previous|prior|above|earlier|all|any|your|system|preceding)\b.{0,30}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|criteria|context)\b/iu,
  /\b(?:ignoriere|vergiss|missachte)\b.{0,30}\b(?:anweisung|vorherig|bisherig|regeln)/iu,
  /\b(?:ignore[rz]?|oublie[rz]?)\b.{0,30}\b(?:instructions?|consignes|règles)\b/iu,
  /\b(?:ignora|ignore|olvida|olvide)\b.{0,30}\b(?:instrucciones|reglas|instruções|regras|indicaciones)\b/iu,
  /\b(?:ignora|dimentica)\b.{0,30}\b(?:istruzioni|regole)\b/iu,
  /игнорируй|забудь.{0,20}инструкц|忽略.{0,10}(?:指令|指示|说明|提示)|無視.{0,10}(?:指示|命令)|(?:指示|命令).{0,6}無視/iu,
  // Asking for a result.
  /\b(?:give|award|assign|grant|return|output|rate|score|rank)\b.{0,40}\b(?:full|perfect|maximum|highest|top|best|100|10\s*\/\s*10)\b.{0,25}\b(?:marks?|scores?|points?|rating|ranking|grade|candidate|percent)\b/iu,
  /\b(?:rate|score|rank|mark|classify|label)\b (?:this|the|me\b|my|him|her)(?: (?:candidate|applicant|resume|cv|person|profile))?.{0,20}\b(?:as|at|with|to)?\s*(?:highly|excellent|perfect|the best|top|strong(?:ly)? (?:fit|recommend)|suitable|qualified|10|100)/iu,
  /\b(?:recommend|approve|accept|select|shortlist|advance|hire)\b (?:this|the|me)\b(?: (?:candidate|applicant|resume|cv|person))?.{0,30}\b(?:immediately|regardless|without|for (?:the )?(?:interview|position|job|role|hire)|unconditionally)/iu,
  /\b(?:gib|vergib)\b.{0,30}\b(?:volle|höchste|maximale)\b.{0,20}\b(?:punkt|bewertung|note)/iu,
  /\b(?:donne[rz]?|attribue[rz]?)\b.{0,30}\b(?:note|score)\b.{0,20}\b(?:maximale?|parfaite?|maximum)/iu,
  /\b(?:da|dé|otorga|asigna|dê)\b.{0,30}\b(?:máxim[ao]|perfect[ao])\b/iu,
  /(?:给|給).{0,10}(?:满分|滿分|最高分)|満点を/iu,
  // Addressing the model.
  /\b(?:attention|note|message|instructions?|dear|hey|to)\b[\s:,]*(?:to |for )?(?:the |any |all )?(?:ai|llm|gpt|chatgpt|language model|ai (?:model|assistant|system|reviewer|recruiter|screener)|automated (?:system|screener|reviewer)|resume (?:parser|screener))\b.{0,5}[:,!.-]/iu,
  /\b(?:if you are|you are now|as) (?:an? )?(?:ai|llm|large language model|language model|automated (?:system|tool))\b.{0,40}\b(?:must|should|please|rate|score|say|respond|answer|ignore|return|recommend|reading|reviewing|evaluating|screening)\b/iu,
  /\byou are now\b.{0,40}\b(?:mode|assistant|recruiter|dan)\b/iu,
  /<\|?(?:im_start|im_end|system|endoftext)\|?>|\[\/?INST\]|^\s*(?:system|assistant)\s*:\s*(?:you\b|ignore\b|please\b|always\b|rate\b|the (?:candidate|applicant)\b)/iu,
  /\b(?:reveal|print|repeat|show)\b.{0,20}\b(?:your|the) (?:system )?(?:prompt|instructions)\b/iu,
];

/** How an instruction that a line break cuts in two is still found. */
const overlap = 2;

/** The places (0-based) of lines that speak to an AI, alone or together with the line that follows. */
export function instructionLines(lines: readonly string[]): number[] {
  const found = new Set<number>();
  lines.forEach((line, index) => {
    if (speaksToMachine(line)) found.add(index);
  });
  for (let at = 0; at + overlap <= lines.length; at++) {
    if (found.has(at) || found.has(at + 1)) continue;
    if (speaksToMachine(`${lines[at]} ${lines[at + 1]}`)) {
      found.add(at);
      found.add(at + 1);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Warnings (`instruction_to_ai`) for the lines of one page that are addressed to an AI; neighbouring lines are one
 * warning. `page` is 1-based, or null when not known.
 */
export function findInstructions(lines: readonly string[], page: number | null = null): ResumeWarning[] {
  const warnings: ResumeWarning[] = [];
  let previous = -2;
  for (const index of instructionLines(lines)) {
    const text = lines[index] ?? "";
    const last = warnings.at(-1);
    if (last !== undefined && index === previous + 1) last.text = `${last.text} ${text}`.slice(0, 300);
    else warnings.push({ code: "instruction_to_ai", page, text: text.slice(0, 300) });
    previous = index;
  }
  return warnings;
}

/** Longer lines are cut: the reader reads no further either. */
const maxLength = 4000;

function speaksToMachine(text: string): boolean {
  // Compatibility forms and zero-width characters are the cheapest disguises.
  const plain = text
    .slice(0, maxLength)
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\u00AD]/gu, "")
    .replace(/\s+/gu, " ");
  return patterns.some((pattern) => pattern.test(plain));
}
