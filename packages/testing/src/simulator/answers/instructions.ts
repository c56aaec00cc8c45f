import { isRecord } from "../read-data.ts";
import { sentencesOf } from "../text.ts";

/**
 * Sentences that speak to whoever grades, reads or writes, in English, German, Spanish, French, Portuguese and Hindi.
 * The ordinary model finds `obvious` and nothing that is said in earnest about a cache or a shell. The obedient one
 * obeys `broad` too, in whatever disguise: that it takes some harmless sentences for orders does no harm. Accents of
 * Latin letters are taken off before, because a word that begins or ends with one has no \b there.
 */
const obvious = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rubric|rules|guidelines?|criteria|(?:system|your|previous|earlier) prompts?)\b/i,
  /\b(?:give|award|assign|grant|rate|score|grade|mark)\b.{0,40}\b(?:(?:full|maximum|max|highest|top|perfect|best)(?: possible)? (?:score|mark|point|credit|grade|rating|result)s?|100 (?:points|percent|out of)|100 ?%|10 ?\/ ?10|a\+)/i,
  /(?:^|["'[<(])\s*(?:system|assistant|developer)\s*(?:prompt|message)?\s*[:\]>]/i,
  /\b(?:dear|attention|note to|message to)\s+(?:\w+\s+){0,2}(?:grader|evaluator|assessor|ai|language model|examiner)\b/i,
  /\byou (?:are now|must now|will now|have to)\b.{0,60}\b(?:grad|scor|rat(?:e|ing)|mark|evaluat|cover|pass\b)/i,
  /\b(?:consider|treat|count)\b.{0,30}\b(?:answer|point|criteri|question)\w*\b.{0,30}\b(?:covered|correct|complete|passed|fulfilled|satisfied)\b/i,
  /\b(?:ignoriere?n?|missachte|vergiss|uberspring)\b.{0,50}\b(?:anweisung|vorgabe|bewertung|kriteri|rubrik)/i,
  /\b(?:gib|geben sie|vergib|bewerte|werte)\b.{0,50}\b(?:volle?n?|hochst\w*|maximale?|beste?n?) (?:punkt|note|bewertung)/i,
  /\b(?:ignora|ignore|olvida|descarta)\b.{0,50}\b(?:instruccion|reglas|criterio|rubrica)/i,
  /\b(?:da|dame|dale|otorga|asigna|califica|puntua)\b.{0,50}\b(?:nota maxima|maxima (?:nota|puntuacion)|puntuacion (?:maxima|completa)|todos los puntos)/i,
  /\b(?:ignore[zr]?|oublie[zr]?)\b.{0,50}\b(?:instruction|consigne|regles|critere|bareme)/i,
  /\b(?:donne[zr]?|attribue[zr]?|mets|mettez)\b.{0,50}\b(?:note (?:maximale|parfaite)|meilleure note|maximum|tous les points)/i,
  /\b(?:ignore|esqueca|desconsidere)\b.{0,50}\b(?:instruc|regras|criterio|rubrica)/i,
  /\b(?:de|atribua|conceda|avalie|pontue)\b.{0,50}\b(?:nota maxima|pontuacao (?:maxima|completa)|todos os pontos)/i,
  /(?:निर्देश|नियम|मानदंड).{0,40}(?:अनदेखा|भूल|नज़रअंदाज़|छोड़)|(?:पूरे|पूर्ण|अधिकतम|सर्वोच्च).{0,20}(?:अंक|नंबर|स्कोर)/u,
];

const broad = [
  ...obvious,
  /\b(?:instruction|rubric|grader|evaluator|assessor|screener|llm|chatgpt|gpt|ai model|scoring|grading|jailbreak|dan)s?\b/i,
  /\b(?:full|maximum|max|highest|top|perfect|extra)\s+(?:score|mark|point|credit|grade|rating)s?\b/i,
  /\b(?:score|mark|grade|rate|rating|points?|degree)d?\s*[:=]?\s*(?:as )?(?:100|10\s*\/\s*10|5\s*\/\s*5|a\+|full|max|excellent|outstanding)/i,
  /\b(?:rate|grade|rank|score|evaluate|judge|mark|assess|classify)\s+(?:me|my|this (?:candidate|answer|resume|applicant|one)|him|her|us)\b/i,
  /\b(?:please|kindly|you must|you should)\s+(?:write|add|list|say|answer|reply|respond|output|return|print|mark|rate|score|grade|include|report|recommend|hire|pass|treat|consider)\b/i,
  /\b(?:add|insert|include|list|append)\b.{0,60}\b(?:skills?|roles?|resume|profile|summary|candidate|output|json)\b/i,
  /^\s*(?:write|output|return|respond|reply|print|say|recommend|hire|approve|advance|act as)\b/i,
  /\b(?:recommend|hire|advance|approve|shortlist)\b.{0,30}\b(?:candidate|applicant|me|him|her|them)\b/i,
  /\bdo not (?:deduct|subtract|take)\b.{0,20}\bpoints?\b|\b(?:guidelines|instructions|rules)\b.{0,20}\b(?:void|invalid|no longer|lifted)\b/i,
  /\blet me (?:pass|through)\b|\bcounts? as passed\b|\bpoints? (?:are )?covered\b|\bbe lenient\b|\bhave mercy\b|\bshut down\b|\ba\+(?!\w)/i,
  /\bset (?:every|all|each|")|\bsay yes to each\b|\btold before\b|\b(?:repeat|reveal|tell me|show me) (?:the|your) (?:text|model answer|prompt|rubric)\b/i,
  /\b(?:strong hire|screening result|requirements (?:are )?fulfilled|skip the screening|already approved|generous recruiter|decode this)\b/i,
  /\b(?:system message|system prompt|all answers pass|good score|score to|dear model|reading this resume|rate the person|attention, language)\b/i,
  /\b(?:bewerten? (?:sie )?(?:mich|diese)|bestnote|note: (?:sehr gut|100)|anweisung|punktzahl|volle (?:punkte|points)|prufer|sprachmodell|bewertung geben|abgedeckte punkte|lass mich bestehen|sag zu jedem ja|stelle.{0,20}\bein\b)/i,
  /\b(?:instruccion|evaluador|calificador|puntuacion|modelo de lenguaje|contrata|califica mi|puntos cubiertos|apruebame|di que si|maxima nota|para la ia)/i,
  /\b(?:consigne|correcteur|evaluateur|modele de langage|embauche|recrute[zr]|points couverts|validez ma|dis oui|de l'ia\b|note maximale|note : \d\d)/i,
  /\b(?:instruc|avaliador|pontuacao|modelo de linguagem|contrate|nota maxima|me aprove|diga sim|para a ia)/i,
  /निर्देश|मूल्यांकन|अंक|स्कोर|भर्ती|पास कर|एआई|उम्मीदवार/u,
  /<\/?(?:system|assistant|user|instructions?|data|rubric|script|im_start)\b|\[\/?(?:inst|system)\]|<\|/i,
  /"(?:points|degree|score|quote|skills|found|role|content)"\s*:/i,
  /\bDATA-[0-9a-f]{8,}/i,
  /[\u{E0000}-\u{E007F}\u202A-\u202E]/u,
];

/** Sentences of the text that give obvious instructions to a grader, exactly as they stand in it. */
export function obviousInstructions(text: string): string[] {
  return sentencesOf(text).filter((sentence) => matches(obvious, sentence));
}

/**
 * Every text within the data that reads like an instruction, however faintly and in whatever disguise, or that holds
 * one of the `orders`.
 */
export function anyInstructions(data: unknown, orders: readonly string[] = []): string[] {
  return textsOf(data).flatMap((text) => {
    if (orders.some((order) => text.includes(order))) return [text];
    const undisguised = disguisesOf(text).filter((each) => matches(obvious, each));
    if (undisguised.length > 0) return [text, ...undisguised];
    return matches(broad, plainLetters(text)) ? [text] : [];
  });
}

const matches = (patterns: RegExp[], text: string) => {
  const plain = withoutAccents(text);
  return patterns.some((each) => each.test(plain));
};

// Hindi's vowel signs are marks as well: only those of Latin letters go.
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
  "gaps",
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

/** Letters that look like Latin ones, invisible signs and file names as the plain text that a model sees in them. */
function plainLetters(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200B-\u200F\u2060-\u2064\u00AD]/g, "")
    .replace(/[асеорхуіјѕԁһАСЕОРХВНКМТІЅ]/g, (letter) => lookalikes[letter] ?? letter)
    .replace(/_/g, " ");
}

const lookalikes: Record<string, string> = Object.fromEntries(
  Array.from("асеорхуіјѕԁһАСЕОРХВНКМТІЅ", (letter, index) => [
    letter,
    "aceopxyijsdhACEOPXBHKMTIS"[index] ?? letter,
  ]),
);

const digitsForLetters: Record<string, string> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

/** The text read in every way in which an order may be hidden. */
function disguisesOf(text: string): string[] {
  const plain = plainLetters(text);
  const reversed = Array.from(plain).reverse().join("");
  const leet = plain.replace(/[013457]/g, (digit) => digitsForLetters[digit] ?? digit);
  const rotated = plain.replace(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
  const spaced = plain
    .split(/\s{2,}/)
    .map((word) => (/^\S(?: \S)+$/u.test(word) ? word.replaceAll(" ", "") : word))
    .join(" ");
  const encoded = [
    ...(plain.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? []).map((block) => Buffer.from(block, "base64")),
    ...(plain.match(/(?:[0-9a-f]{2}){12,}/gi) ?? []).map((block) => Buffer.from(block, "hex")),
  ].map((bytes) => bytes.toString("utf8"));
  return [text, plain, reversed, leet, rotated, spaced, ...encoded];
}
