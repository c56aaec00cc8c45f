/**
 * A second look, for instructions in words that no rule foresees: kinds of words that stand together in them and
 * seldom elsewhere. Each kind counts once in a sentence, by its strongest word. The text is plain, as for the rules.
 */

import { type JoinedParts, matchesIn, matchingParts } from "./joined-parts.ts";

type Kind = { weight: number; words: RegExp }[];

const words = (list: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, "gmu");

/** What judging is about. */
const grading: Kind = [
  {
    weight: 2,
    words: words(
      "graders?|grading|graded|rubric|marking|scoring|evaluators?|examiners?|assessors?|jury|(?:model|sample|reference) (?:solution|answer)|(?:senior|junior) level|interviews?|interviewers?|recruit(?:er|ers|ing|ment)|human resources|shortlist(?:ed)?|(?:this|my) cv|hired|hire me|(?:top|full|good|best|high|higher|low|bad|perfect|max\\w{0,20}|highest) (?:marks?|grades?|scores?|ratings?|points)|(?:evaluation|assessment|selection) (?:guidelines?|criteria|rules|sheet)|pass mark|(?:rated|judged|graded|assessed) (?:this|me|my|it|as)|(?:grade|rate|judge|mark) me" +
        "bewert\\w{1,30}|jury|personaler\\w{0,20}|einstellen|benot\\w{1,30}|punktzahl|bestnote|hochstnote|pruf(?:er|ern|erin)|punktabzug|" +
        "puntuacion\\w{0,20}|jurado|contratar\\w{0,20}|merezco|calific\\w{1,30}|evaluador\\w{0,20}|rubrica|(?:normas|criterios|reglas) de evaluacion|aprobado|suspend\\w{1,30}|" +
        "bareme|regles de notation|embauch\\w{1,30}|merite|(?:consignes|criteres|regles|grille) d'evaluation|note (?:la plus elevee|maximale)|nota mais alta|nota mas alta|(?:hochste|beste) note|correct(?:eur|rice)|evaluat(?:eur|rice)|examinat(?:eur|rice)|" +
        "pontuacao|jurado|contratar\\w{0,20}|mereco|avaliador\\w{0,20}|(?:regras|criterios) de avaliacao",
    ),
  },
  {
    weight: 1,
    words: words(
      "grades?|scored?|scores|marks?|marked|points?|ratings?|rated|judge[sd]?|judging|evaluat\\w{1,30}|assess\\w{0,20}|criteri(?:a|on)|credit|verdict|jury|panel|i (?:must|should|may|can)(?: not|n't) fail|all answers|requirements|" +
        "noten|(?:die|eine|meine|la|ma|cette|une|bonne) note|punkte?n?|kriterien|bestehen|bestanden|antworten|nota|notas|puntos|criterios|noter|criteres|pontos|avaliacao|avaliar|evaluacion|evaluar",
    ),
  },
];

/** The speaker, as the person who is judged. */
const self: Kind = [
  {
    weight: 2,
    words: words(
      "my (?:\\w{1,30} )?(?:answers?|responses?|scores?|marks?|grades?|profile|points|resume|application|rating|lawyer|interview)|this (?:candidate|applicant|profile|answer|response)(?! (?:list|form|table|portal|data))|the (?:candidate|applicant)|what i (?:just )?(?:said|wrote|write|say)|for me|let me|pass me|praise me|mine|i pass(?= ?[.,;!]|$)|i get through|i am hired|me to be hired|my words|my side|this person|to me|" +
        "(?:meine[rn]?|diese[rn]?) (?:antwort(?:en)?|note|bewertung|leistung)|diese[rn]? (?:kandidat|bewerber)\\w{0,20}|kandidat\\w{0,20}|mein anwalt|fur mich|" +
        "mi (?:respuesta|nota|puntuacion|evaluacion)|esta respuesta|(?:este|el) candidato|mi abogado|merezco|\\w{1,30}(?:ar|er|ir)me|subeme|apruebame|" +
        "(?:ma|cette) (?:reponse|note)|(?:ce|le) candidat|mon avocat|je merite|me noter|m'evaluer|pour moi|" +
        "(?:minha|esta) (?:resposta|nota|pontuacao|avaliacao)|(?:este|o) candidato|meu advogado|mereco",
    ),
  },
  { weight: 1, words: words("me|my|myself|mir|mich|mein\\w{0,20}|mi|moi|mon|ma|mim|meu|minha|dieras") },
  { weight: 0.5, words: words("i|ich|yo|je|j'|eu") },
];

/** The person or model that is addressed. */
const addressee: Kind = [
  {
    weight: 2,
    words: words(
      "your (?:prompt|context|creators?|result|hr|team|rules|instructions|guidelines|system|supervisor|boss|criteria|orders|task|maker|developers?)|built you|made you|(?:told|asked|instructed|ordered|remind|allow) you|you received|were you told|any ai|bots|for the rest of this chat|the model (?:confirms|must|should|has to)|dear ai|ai that (?:reads|processes|grades|screens)|language models?|automated (?:reader|screener|system)|screening software|system (?:notice|message|note)|new task|debug mode|developer mode|" +
        "dein\\w{0,20} (?:regeln|anweisungen|vorgaben|auftrag)|sprachmodell|tus (?:reglas|instrucciones|ordenes)|tes (?:regles|instructions|consignes)|suas (?:regras|instrucoes)",
    ),
  },
  {
    weight: 1,
    words: words(
      "you must|you will|you have to|you should|you need to|you play|you are|du bist|du musst|eres|tienes que|tu es|tu dois|voce (?:e|deve)|when you|the criteria you use",
    ),
  },
  {
    weight: 0.5,
    words: words("you|your|du|dir|dein\\w{0,20}|sie|ihnen|tu|te|tus|tes|vous|votre|voce|seu|sua"),
  },
];

/** What is wished for. */
const favour: Kind = [
  {
    weight: 1,
    words: words(
      "top|full|100|100 percent|max\\w{0,20}|highest|perfect|flawless|ideal|complete|correct|all (?:of )?(?:the |my )?(?:points|answers|criteria|boxes|requirements)|every (?:point|criterion|question|answer)|covered|fulfilled|ticked|praise|great|kind|lenient|generous|favou?r|excellent|pass(?:es|ed)?|accepted|approved|brilliant|outstanding|everything|nothing is missing|nothing less|formality|each item|every item|all of it|is present|are present|as complete|best|hired|shortlist|exempt|not fail|let (?:this|me|him|her|it)\\b.{0,12}\\bthrough|bump\\b.{0,15}\\bup|5 of 5|5/5|good things|verified|disabled|" +
        "richtig|erfullt|alles|lobe\\w{0,20}|todo|tout|mejor|meilleure?|melhor|reussir|aprobar|passar|maximale[nr]?|volle[nr]?|beste[nr]?|bestehen|auge zu|mitleid|alle kriterien|mas alta|cumplidos|correcta|aprobado|piedad|todos los criterios|plus elevee?s?|alta|remplis|juste|maximale|pitie|augmente|tous les criteres|mais alta|correta|maxima|pena|aumente|todos os criterios|subeme|mejor amigo|mon ami",
    ),
  },
];

/** An order, a wish. */
const directive: Kind = [
  {
    weight: 1,
    words: words(
      "please|kindly|be sure|i would (?:like|appreciate)|has to|do not do|add|apply|award|must|should|have to|has to|i want|i need|i deserve|make sure|treat|count|assign|award|give|fill in|switch into|do me|let (?:this|me)|rather than|instead of|remind|so answer|may not|" +
        "bitte|tu mir|sei|sois|fais-moi|hazme|faca-me|seja|ich mochte|ich will|trag|schreib|hab|druck|verhalte dich|quiero|ponla|escribe|por favor|imagina|je merite|inscris|ecris|aie|imagine que|quero|registre|escreva|tenha|pediu|zahlen|dijo|demande|abgesprochen",
    ),
  },
];

/** Putting aside what was ordered before. */
const override: Kind = [
  {
    weight: 2,
    words: words(
      "ignore|disregard|discard|forget|override|no longer (?:valid|applies|apply)|(?:was|were) (?:only )?a test|stop being|stop judging|pay no attention|reset your|use mine|outdated|no longer the|void|exempt from|(?:do|did) not apply any|rather than judging|instead of (?:judging|grading)|are only paper|does not count|nothing above|" +
        "(?:gilt|gelten)\\b.{0,20}\\bnicht mehr|hinfallig|ungultig|ya no vale\\w{0,20}|ne valent? plus|ja nao vale\\w{0,20}|vergiss|ignorier\\w{0,20}|no hagas caso|ignora|olvida|ne tiens? pas compte|ignore[rz]?|oublie[rz]?|nao leve em conta|esqueca",
    ),
  },
];

/** Below this it is what anybody says. */
const threshold = 3.5;

/** The greatest weight among each part's words of a kind; parts without any are not named. */
function strongest(kind: Kind, parts: JoinedParts): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { weight, words: list } of kind) {
    for (const part of matchingParts(parts, list)) if (!weights.has(part)) weights.set(part, weight);
  }
  return weights;
}

/** Two different strong words of judging say more than one. */
function weightsOfGrading(parts: JoinedParts): Map<number, number> {
  const weights = strongest(grading, parts);
  const strong = grading[0];
  if (strong === undefined) return weights;
  const found = new Map<number, string>();
  for (const { part, words: said } of matchesIn(parts, strong.words)) {
    const before = found.get(part);
    if (before === undefined) found.set(part, said);
    else if (before !== said) weights.set(part, 3);
  }
  return weights;
}

/**
 * The parts whose words together sound like an instruction to a grader or reader. They must mention judging, or
 * the one who judges.
 */
export function partsLikeInstructions(parts: JoinedParts): Set<number> {
  const ofGrading = weightsOfGrading(parts);
  const ofAddressee = strongest(addressee, parts);
  const ofSelf = strongest(self, parts);
  const others = [strongest(override, parts), strongest(favour, parts), strongest(directive, parts)];
  const [ofOverride] = others;
  const found = new Set<number>();
  for (const part of new Set([...ofGrading.keys(), ...ofAddressee.keys(), ...ofSelf.keys()])) {
    const [graded, addressed, own] = [ofGrading, ofAddressee, ofSelf].map(
      (weights) => weights.get(part) ?? 0,
    );
    if (graded === 0 && (addressed ?? 0) < 2 && (own ?? 0) < 2) continue;
    if ((graded ?? 0) < 2 && own === 0 && addressed === 0 && ofOverride?.has(part) !== true) continue;
    const sum = [ofGrading, ofAddressee, ofSelf, ...others].reduce(
      (total, weights) => total + (weights.get(part) ?? 0),
      0,
    );
    if (sum >= threshold) found.add(part);
  }
  return found;
}
