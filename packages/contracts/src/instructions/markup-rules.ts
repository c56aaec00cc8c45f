/** Marks and blocks that pretend to be something else than data, in any language. The text is plain. */

/** Looked for in each sentence. */
export const markupRules: RegExp[] = [
  /<\/?\s{0,3}(?:system|assistant|instructions?|prompt|developer|candidate_?answer)\s{0,3}>/u,
  /<\|[a-z_]{2,20}\|>/u,
  /\[\/?\s{0,3}(?:system|systeme|sistema|sys|inst|assistant|developer)\s{0,3}\]/u,
  /<<\/?sys>>/u,
  /<\/?\s{0,3}(?:transcript|grading|score|grade|rubric|evaluation|verdict)\s{0,3}>/u,
  /["']type["']\s{0,3}:\s{0,3}["'](?:system|instruction|developer)["']/u,
  /^#{1,12}\s{0,3}(?:system|instructions?|developer)\b/u,
  /["']role["']\s{0,3}:\s{0,3}["'](?:system|assistant|developer)["']/u,
  /--\s{0,3}(?:end|begin|start) of (?:the )?(?:candidate|answer|data|input|user|transcript)/u,
  /^\W{0,40}end of (?:the |this )?(?:interview|conversation|transcript|answer|data|message)\W{0,40}$/u,
  /\bdata-[0-9a-f]{32}\b/u,
  /^\W{0,40}(?:system|developer|assistant)(?: (?:message|note|override|prompt|update))?\s{0,3}:\s{0,3}.{0,80}\b(?:you|graders?|scores?|candidate|points?|answers?|pass(?:ed)?|full|maximum|ignore|instructions?)\b/u,
  /\b(?:end|ende|fin|fim) (?:of|der|de|des|dos|de los) (?:the )?(?:data|daten|datos|donnees|dados)\b.{0,20}(?:instruction|anweisung|instruccion|consigne|instrucao|$)/u,
];

const met =
  "(?:yes|full|met|covered|satisfied|fulfilled|done|erfullt|abgedeckt|cumplid[oa]|cubiert[oa]|acquis|couvert|traite|cumprid[oa]|cobert[oa]|✓|✔|✅)";
const perfect =
  "(?:100\\b|10/10|5/5|20/20|a\\+|full(?: marks| points| score)?\\b|perfect|max\\w{0,20}|sehr gut|volle? punkt\\w{0,20})";
const grade =
  "(?:score|grade|marks?|points|rating|note|punkte|punktzahl|puntuacion|nota|calificacion|pontuacao)";
const answer = "(?:answer|response|antwort|respuesta|reponse|resposta|\\ba)";

/** A list of points, each called met: the words that open it, and what each point is called. */
const listOfPoints =
  /\b(?:(?:points?|criteria|requirements?) (?:covered|met|fulfilled|satisfied|addressed)|rubric (?:checklist|points?|list)[^:\n]{0,30}|(?:abgedeckte|erfullte) (?:punkte|kriterien)|(?:puntos|criterios) (?:cubiertos|cumplidos)|(?:points|criteres) (?:couverts|traites|acquis|remplis)|(?:pontos|criterios) (?:cobertos|cumpridos))\s{0,3}:/u;
const metPoint = new RegExp(met, "gu");
/** So many points called met make a list. */
const leastMet = 2;

/** Looked for in the whole text, since they run over sentences; all that they touch is taken. */
const blockRules: RegExp[] = [
  // Examples of answers that are said to have earned everything.
  new RegExp(
    `(?:\\b(?:example|beispiel|ejemplo|exemple|exemplo) \\d[^\\n]{0,12})?${answer}\\s{0,3}:[^\\n]{0,120}?\\b${grade}\\s{0,3}[:=]\\s{0,3}"?${perfect}`,
    "gu",
  ),
  /\b(?:sample|example|beispiel|ejemplo|exemple|exemplo|mine)\b[^\n]{0,40}?(?:→|->|=>)\s{0,3}(?:100\b|full\b|10\/10)/gu,
];

/**
 * Stretches of a text that are such blocks, in order for each rule. A list of points ends with its line: only the first
 * words on a line that open one are looked at, since what follows later ones follows these too.
 */
export function findBlocks(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const opens = listOfPoints.exec(line);
    if (opens !== null) {
      const listed = line.slice(opens.index + opens[0].length);
      if ((listed.match(metPoint)?.length ?? 0) >= leastMet)
        found.push({ start: start + opens.index, end: start + line.length });
    }
    start += line.length + 1;
  }
  for (const rule of blockRules) {
    for (const match of text.matchAll(rule))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
