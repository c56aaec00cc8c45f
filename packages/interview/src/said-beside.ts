import type { TurnKind } from "./ports.ts";

/**
 * What a short turn certainly says beside an answer: pauses, coming back, other languages, questions about how things
 * go on. Each pattern holds for the whole turn or for its beginning, so that an answer in which the same words occur ("it
 * pauses at each yield") is none of them.
 */

/** Longer turns say more than this. In words, and in characters, which bounds what the patterns may take. */
const longest = { words: 24, characters: 300 };

const filler = String.raw`(?:(?:sorry|ok|okay|oh|hey|hi|hello|hm+|um+|uh|well|so|and|please|excuse me|apologies|right|alright|just|actually|wait|hold on|no|yes|thanks|thank you)[,.!…]*\s+)*`;
const starts = (pattern: string): RegExp => new RegExp(`^${filler}(?:${pattern})`, "i");

const time = String.raw`(?:(?:a|one|two|three|five|ten|fifteen|twenty|thirty|half an?|some|few|a few|a couple of|couple of|\d+)\s+)*(?:more\s+)?(?:short\s+|quick\s+|little\s+|small\s+)?(?:break|pause|sec|secs|second|seconds|moment|moments|minute|minutes|min|mins|hour|hours)`;
const pausing: readonly RegExp[] = [
  // "I need a short break", "I'll take five minutes"
  starts(
    String.raw`(?:i|we|ill|im|i will|let me|lets|id)\b(?:'ll| am)?\s*(?:(?:have to|need to|need|want|want to|must|got to|gotta|will|would like|like|would like to|going to|gonna|quickly|now|just|can|only)\s+)*(?:take|taking|have|pause|pausing|make|stop|rest)?\s*(?:here\s+)?(?:for\s+)?${time}\b(?!\s+(?:per|ago|old|timeout|interval|delay|before|after|until|window|cache))`,
  ),
  starts(
    String.raw`(?:(?:give me|need)\s+${time}|${time}\s+(?:please|pls)|(?:one|a|just a|just one)\s+(?:quick\s+|short\s+)?(?:moment|sec|second|minute))\s*(?:[.!,…]|$)`,
  ),
  starts(
    String.raw`(?:brb|afk|gimme (?:a|one|two|five|ten|some)|(?:hold|hang) on(?= *(?:$|[,.!…]| (?:please|a|one|for a|there|i|my|the (?:phone|door))))|be right back|bear with me)\b`,
  ),
  // Somebody or something calls for attention.
  starts(
    String.raw`(?:the|my|our|somebody|someone|there|a)\b[\w\s']{0,24}\b(?:door ?bell|door|phone|kids?|baby|dog|cat|boss|mother|wife|husband|neighbou?r|plumber|postman|courier|delivery|child|colleague)\b[\w\s']{0,14}\b(?:ring|rings|rang|ringing|calling|calls|called|is here|came|crying|barking|needs|at the|at my|is at|knocking)\b`,
  ),
];
const leaving =
  /\b(?:give me (?:a|an|one|two|three|four|five|ten|\d+|some|a few|a couple of) (?:\w+ )?(?:sec|second|moment|minute|min|hour)s?\b|(?:some(?:body|one)|there is someone) (?:is |just )?(?:rings?|ringing|rang|knock(?:s|ed|ing)?|at my|at the) ?(?:at|on)? ?(?:my |the )?(?:door|bell|desk)?\b(?=.{0,30}$)|(?:ill |i will |im |i am |will )?be (?:right )?back(?= *(?:$|[,.!…]| (?:in|soon|after|shortly|asap)))|(?:i|ill|i will|have to|need to)\b.{0,30}\b(?:grab|fetch|get|answer|take|open)\b (?:my |the |some |a )?(?:charger|water|coffee|tea|phone|door|call|lunch|breath|glasses|pen|drink)|somebody is at (?:my|the)|someone is at (?:my|the)|(?:ill |i will |let me |lets )?(?:continue|carry on|go on|come back) (?:later|in (?:a|half|an|\d+|five|ten)\b))/i;

const returning: readonly RegExp[] = [
  starts(
    String.raw`(?:(?:i ?'?m|i am|im|we are|and|now|here|ok) )*(?:back|returned|here)(?: (?:again|now|from (?:my |the |a )?(?:break|call|phone|lunch|pause|door)|at (?:my|the) (?:desk|computer|screen|pc)))*\s*(?:[.,!…]|$)`,
  ),
];
const whereWere =
  /\b(?:where (?:were|are|did|was|had|have) (?:we|you|i)(?: (?:at|stop|stopped|leave off|left off|got(?:ten)? to|get to|stay|again))?|what (?:were|was) (?:you asking|i (?:supposed|meant) to answer|we (?:talking about|at|on|discussing)|the question(?: again)?)|what did you (?:just )?ask|what was it(?: you (?:asked|wanted to know))?(?= again|\W*$))\s*(?:again|now|then|just now|before)?\s*[?.!]*$/i;

/** Languages that somebody may ask for, in that language. */
const foreignRequest =
  /\bauf (?:deutsch|englisch)\b|\ben (?:espa[nñ]ol|castellano|fran[cç]ais|ingl[eé]s|anglais)\b|\bin italiano\b|\bem portugu[eê]s\b|\bpo polsku\b|\bin het nederlands\b|\bt[uü]rk[cç]e\b|по-русски|на русском|українською/iu;
const foreignUnknown =
  /^(?:(?:das|es|sorry|tut mir leid|leider|lo siento|perd[oó]n|d[eé]sol[eé]e?|perdona|scusa|desculpe?|nein|no|non|hm+|puh|pues|euh|ähm?)[,.!]*\s+)*(?:(?:das |es )?wei(?:ß|ss) ich (?:auch |leider |gerade |es )*nicht|ich wei(?:ß|ss) (?:es |das |die antwort |leider |auch |hier )*nicht|ich habe keine ahnung|keine ahnung|kann ich (?:leider )?nicht (?:sagen|beantworten)|no (?:lo )?s[eé]|ni idea|no tengo (?:ni )?idea|no conozco la respuesta|je (?:ne |n')?(?:le )?sais pas|je n['’]ai aucune id[eé]e|aucune id[eé]e|non (?:lo )?so|non ne ho idea|n[aã]o sei|nie wiem|weet ik niet|ik weet het niet|geen idee|bilmiyorum|не знаю)(?=$|[\s,.!…])[\p{L}\s,.!'’…]{0,30}$/iu;

const asksFor: readonly { kind: TurnKind; about: RegExp }[] = [
  // Already asked: said as a question it asks how this can be.
  {
    kind: "procedure",
    about:
      /^(?:\W|sorry|wait|but|hm+|oh|um)*(?:(?:have ?nt|has ?nt|did ?nt|have|did) (?:you|we|i) (?:already |just )?(?:ask(?:ed)?|answer(?:ed)?|ha(?:d|ve)|talk(?:ed)?|do(?:ne)?)\b.{0,40}|(?:you|we) (?:already |just |have already |had already )+(?:asked|had|did|talked|discussed)\b.{0,40}|(?:we|i) had (?:this|that) (?:one|question)\b.{0,30}|(?:is|was) (?:this|that|it) (?:not )?the same question\b.{0,40})\?\s*$/i,
  },
  // How an answer was.
  {
    kind: "procedure",
    about:
      /^(?:\W|so|and|sorry|ok|okay|but|hm+)*(?:(?:is|was|were|are) (?:my|the|that|this|it|what i said)(?: (?:last|previous|first|own))? ?(?:answers?|replies|reply|response)? ?(?:any |all |so far |really |good or )*(?:right|correct|wrong|good|ok|okay|fine|acceptable|enough)(?: (?:so far|until now|or not|or wrong|then))*|did i (?:get|answer|do|have) .{0,24}\b(?:right|wrong|correct|correctly|well|ok|okay)(?: so far)?|how (?:am i doing|did i do|was my (?:last )?answer|was i|was that)(?: so far| until now)?|am i (?:doing|going) (?:well|good|fine|ok|okay|alright|badly)(?: so far| until now)?)\s*\?*$/i,
  },
  // Money, how many, when, who.
  {
    kind: "procedure",
    about:
      /^(?:\W|so|and|sorry|ok|okay|but|hm+|also)*(?:what|how much|is|are|when|how many|will|do|does|who|which)\b.{0,60}\b(?:salary|wage|compensation|pay(?:s| range)?|paid (?:for this|here)|outcome of (?:this|the interview)|(?:get|hear|see|know|receive) (?:the |my |a |any )?(?:results?|outcome|decision|feedback)|(?:questions?|of these|of them) (?:are |is )?(?:still |there |left|to come|remaining|will)+)\b.{0,50}\?\s*$/i,
  },
];

/** The kind of a turn that certainly is no answer, or says in another language that it has none; null otherwise. */
export function saidBeside(text: string): TurnKind | null {
  const trimmed = text.trim();
  if (trimmed.length > longest.characters || trimmed.split(/\s+/u).length > longest.words) return null;
  const plain = trimmed.replace(/[’']/gu, "").replace(/\s+/gu, " ");
  if (foreignUnknown.test(trimmed)) return "dont_know";
  if (foreignRequest.test(trimmed)) return "procedure";
  if (whereWere.test(plain)) return "repeat";
  if (returning.some((pattern) => pattern.test(plain)) && plain.split(" ").length <= 10) return "small_talk";
  if (isPausing(plain)) return "procedure";
  return asksFor.find(({ about }) => about.test(plain))?.kind ?? null;
}

/** Whether a short turn says that somebody is away for a moment. */
export function isPausing(text: string): boolean {
  const plain = text.trim().replace(/[’']/gu, "");
  if (plain.length > longest.characters || plain.split(/\s+/u).length > 16) return false;
  return pausing.some((pattern) => pattern.test(plain)) || leaving.test(plain);
}

/** Whether somebody says that they are there again. */
export function isReturning(text: string): boolean {
  const plain = text.trim().replace(/[’']/gu, "");
  return plain.length <= longest.characters && returning.some((pattern) => pattern.test(plain));
}
