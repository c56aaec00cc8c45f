/** A passage that speaks to whoever grades: `text.slice(start, end)` is its whole sentence. */
export type GraderInstruction = { start: number; end: number };

const patterns: RegExp[] = [
  // English
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:previous|prior|above|earlier|all|your|the|any)\b.{0,30}\b(?:instructions?|rules?|prompts?|rubrics?|guidelines?|criteria)\b/iu,
  /\b(?:give|award|assign|grant|rate|score|grade|mark)\b.{0,40}\b(?:(?:full|maximum|max|perfect|highest|top|best|100)\b.{0,12}\b(?:marks?|scores?|points?|grades?|ratings?|credits?|percent)\b|100\s*%|100\s+out\s+of|100\/100|10\/10)/iu,
  /\b(?:the|this|my)\s+(?:answer|response|candidate)\s+(?:should|must|deserves?|is\s+to|shall)\s+(?:be\s+)?(?:\w+\s+){0,2}(?:score|scored|graded?|marked?|rated?|full|pass|receive|get|100)\b/iu,
  /\b(?:dear|hey|hi|attention|note\s+to|message\s+to|instruction(?:s)?\s+(?:to|for))\b.{0,12}\b(?:grader|assessor|evaluator|scorer|ai|llm|language\s+model|assistant|system)\b/iu,
  /\b(?:you\s+are\s+now|act\s+as|pretend\s+to\s+be)\b.{0,60}\b(?:grader|assessor|evaluator|assistant|admin|developer\s+mode|different)\b/iu,
  /<\/?\s*(?:system|assistant|instructions?|user|prompt)\s*>|\[\s*(?:system|inst)\s*\]|#{2,}\s*(?:system|instruction)|\bsystem\s+(?:prompt|message|override)\b/iu,
  /\b(?:mark|treat|count|consider)\s+(?:this|my|the)\s+(?:answer|response)\s+as\s+(?:fully\s+|completely\s+)?(?:correct|right|perfect|complete)\b/iu,
  // Spanish, Portuguese
  /\b(?:ignora|ignore|olvida|esque[cç]a|desconsidere)\b.{0,40}\b(?:instrucciones|instru[cç][oõ]es|reglas|regras)\b/iu,
  /\b(?:dame|pon|otorga|asigna|d[eê]|atribua)\b.{0,30}\b(?:m[aá]xim[ao]|perfecta?|perfeita?|nota|puntuaci[oó]n|pontua[cç][aã]o)\b/iu,
  // French
  /\b(?:ignore[zr]?|oublie[zr]?)\b.{0,40}\b(?:instructions|consignes|r[eè]gles)\b/iu,
  /\b(?:donne[zr]?|attribue[zr]?|mets|mettez)\b.{0,30}\b(?:note|points|maximum|maximale?)\b/iu,
  // German
  /\b(?:ignoriere?n?|vergiss|missachte)\b.{0,40}\b(?:anweisungen|regeln|vorgaben)\b/iu,
  /\b(?:gib|gebe|geben|vergib|bewerte)\b.{0,40}\b(?:volle|maximale|beste|h[oö]chste|punktzahl|punkte|note)\b/iu,
  // Italian, Dutch, Polish
  /\b(?:ignora|dimentica)\b.{0,30}\b(?:istruzioni|regole)\b|\b(?:negeer|vergeet)\b.{0,30}\b(?:instructies|regels)\b|\bzignoruj\b.{0,30}\b(?:instrukcje|polecenia|zasady)/iu,
  // Russian, Chinese, Japanese, Hindi, Arabic (no word boundaries outside Latin letters in JavaScript)
  /(?:игнорируй|забудь|не обращай внимания).{0,40}(?:инструкци|правил|указани)|(?:поставь|дай|выставь).{0,30}(?:максимальн|высш|балл|оценк)/iu,
  /(?:忽略|无视|忽視|無視).{0,20}(?:指示|指令|说明|規則|规则|プロンプト)|(?:给|給|打).{0,8}(?:满分|滿分|最高分|高分)|満点/u,
  /(?:निर्देश|नियम).{0,30}(?:अनदेखा|नज़रअंदाज़|भूल)|(?:पूरे|अधिकतम).{0,10}अंक/u,
  /(?:تجاهل|انس).{0,30}(?:التعليمات|القواعد)|(?:الدرجة|العلامة)\s+(?:الكاملة|القصوى)/u,
];

/**
 * Sentences that address the grader instead of the question, in a dozen languages (ASM-6). They earn no
 * rubric point and become a flag. Talking about prompts or grading as a topic ("users can try to make the
 * model ignore…") may match too: hence a flag with an innocent explanation, never a lower score for the rest.
 */
export function findGraderInstructions(text: string): GraderInstruction[] {
  const found: GraderInstruction[] = [];
  for (const match of text.matchAll(/[^.!?\n。！？]+(?:[.!?。！？]+|\n|$)/gu)) {
    const sentence = match[0];
    if (!patterns.some((pattern) => pattern.test(sentence))) continue;
    const lead = sentence.length - sentence.trimStart().length;
    found.push({ start: match.index + lead, end: match.index + sentence.trimEnd().length });
  }
  return found;
}
