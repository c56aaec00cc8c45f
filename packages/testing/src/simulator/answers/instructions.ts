import { isRecord } from "../read-data.ts";
import { sentencesOf } from "../text.ts";

/**
 * Sentences that speak to whoever grades, reads or writes, in English, German, Spanish, French, Portuguese and
 * Hindi. `obvious` is what the ordinary model finds; `any` is so broad that the obedient one obeys nearly everything.
 */
const obvious = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instruction|prompt|rubric|rule|guideline|criteria|above|previous|prior)/i,
  /\b(?:give|award|assign|grant|rate|score|grade|mark)\b.{0,40}\b(?:full|maximum|max|highest|top|perfect|best|100|10\/10|a\+)\b/i,
  /\b(?:system|assistant|developer)\s*(?:prompt|message|:)/i,
  /\b(?:dear|attention|note to|message to|to the)\b.{0,20}\b(?:grader|evaluator|assessor|ai|model|reviewer|examiner|interviewer|recruiter)\b/i,
  /\byou (?:are now|must now|will now|have to)\b.{0,60}\b(?:grad|scor|rat|mark|evaluat|cover|pass|act|answer)/i,
  /\b(?:consider|treat|count|mark)\b.{0,50}\b(?:covered|correct|complete|passed|fulfilled|satisfied)\b/i,
  /\b(?:ignoriere?n?|missachte|vergiss|uberspring)\b.{0,50}\b(?:anweisung|vorgabe|regel|bewertung|kriteri|rubrik)/i,
  /\b(?:gib|geben sie|vergib|bewerte|werte)\b.{0,50}\b(?:volle?n?|hochst|maximal|beste|100|punkt)/i,
  /\b(?:ignora|ignore|olvida|descarta)\b.{0,50}\b(?:instruccion|regla|criterio|rubrica|anterior)/i,
  /\b(?:da|dale|otorga|asigna|califica|puntua)\b.{0,50}\b(?:maxim|complet|perfect|100|todos los puntos|nota)/i,
  /\b(?:ignore[zr]?|oublie[zr]?)\b.{0,50}\b(?:instruction|consigne|regle|critere|bareme|precedent)/i,
  /\b(?:donne[zr]?|attribue[zr]?|note[zr]?|mets|mettez)\b.{0,50}\b(?:maxim|meilleur|parfait|100|tous les points|note)/i,
  /\b(?:ignore|esqueca|desconsidere)\b.{0,50}\b(?:instruc|regra|criterio|rubrica|anterior)/i,
  /\b(?:de (?:a|o|me|ao|para)|atribua|conceda|avalie|pontue)\b.{0,50}\b(?:maxim|complet|perfeit|100|todos os pontos|nota)/i,
  /(?:निर्देश|नियम|मानदंड).{0,40}(?:अनदेखा|भूल|नज़रअंदाज़|छोड़)|(?:पूरे|पूर्ण|अधिकतम|सर्वोच्च).{0,20}(?:अंक|नंबर|स्कोर)/u,
];

const broad = [
  ...obvious,
  /\b(?:instruction|prompt|rubric|grader|evaluator|assessor|language model|llm|chatgpt|gpt|ai model|scoring|jailbreak|dan mode)\b/i,
  /\b(?:full|maximum|max|highest|top|perfect|extra)\s+(?:score|mark|point|credit|grade|rating)s?\b/i,
  /\b(?:score|mark|grade|rate|rating|points?|degree)\s*[:=]?\s*(?:100|10\s*\/\s*10|5\s*\/\s*5|full|max)/i,
  /\b(?:please|kindly|you must|you should)\s+(?:write|add|list|say|answer|reply|respond|output|return|print|give|mark|rate|score|grade|include|report|recommend|skip|hire|pass|treat|consider)\b/i,
  /\b(?:add|insert|include|list|append)\b.{0,60}\b(?:skills?|roles?|resume|profile|summary|candidate|output|json)\b/i,
  /^\s*(?:write|output|return|respond|reply|print|say|recommend|hire|approve|advance|act as|pretend|imagine)\b/i,
  /\b(?:recommend|hire|pass|advance|approve|shortlist)\b.{0,30}\b(?:candidate|applicant|me|him|her|them)\b/i,
  /\b(?:anweisung|bewert|punktzahl|volle punkte|prufer|sprachmodell|stelle.{0,20}ein)/i,
  /\b(?:instruccion|evaluador|calificador|puntuación|modelo de lenguaje|contrata)/i,
  /\b(?:consigne|correcteur|evaluateur|modele de langage|embauche|recrute[zr])/i,
  /\b(?:instruc|avaliador|pontuacao|modelo de linguagem|contrate)/i,
  /निर्देश|मूल्यांकन|अंक|स्कोर|भर्ती/u,
  /<\/?(?:system|assistant|user|instructions?|data|rubric|script|im_start)\b|\[\/?(?:inst|system)\]|<\|/i,
  /"(?:points|degree|score|quote|skills|found)"\s*:/i,
  /\bDATA-[0-9a-f]{8,}/i,
  /[\u{E0000}-\u{E007F}\u200B-\u200F\u202A-\u202E\u2060-\u2064]/u,
];

/** Sentences of the text that give obvious instructions to a grader, exactly as they stand in it. */
export function obviousInstructions(text: string): string[] {
  return sentencesOf(text).filter((sentence) => {
    const plain = withoutAccents(sentence);
    return obvious.some((each) => each.test(plain));
  });
}

/** Every text within the data that reads like an instruction, however faintly; base64 is read as well. */
export function anyInstructions(data: unknown): string[] {
  return textsOf(data).flatMap((text) => {
    const read = [text, ...decoded(text)];
    return read.some((each) => broad.some((pattern) => pattern.test(withoutAccents(each)))) ? read : [];
  });
}

// A word that begins or ends with an accent has no \b there, so accents of Latin letters are taken off.
const withoutAccents = (text: string) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** Words of the data that are ours: all others a candidate may have written. */
const ours = new Set([
  "interviewer",
  "manner",
  "question",
  "points",
  "point",
  "title",
  "titles",
  "skill",
  "role",
  "missed",
]);

function textsOf(data: unknown): string[] {
  if (typeof data === "string") return [data];
  if (Array.isArray(data)) return data.flatMap(textsOf);
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    if (ours.has(name)) return [];
    // The text of a turn is a question of ours; what the resume says on it is not.
    return name === "turn" && isRecord(value) ? textsOf(value.resumeMentions) : textsOf(value);
  });
}

function decoded(text: string): string[] {
  const blocks = text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? [];
  return blocks
    .map((block) => Buffer.from(block, "base64").toString("utf8"))
    .filter((each) => /^[\p{L}\p{N}\p{P}\p{Zs}\p{S}\s]+$/u.test(each));
}
