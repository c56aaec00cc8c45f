/** Marks and blocks that pretend to be something else than data, in any language. The text is plain. */

/** Looked for in each sentence. */
export const markupRules: RegExp[] = [
  /<\/?\s*(?:system|assistant|instructions?|prompt|developer|candidate_?answer)\s*>/u,
  /<\|[a-z_]{2,20}\|>/u,
  /\[\/?\s*(?:system|systeme|sistema|sys|inst|assistant|developer)\s*\]/u,
  /<<\/?sys>>/u,
  /<\/?\s*(?:transcript|grading|score|grade|rubric|evaluation|verdict)\s*>/u,
  /["']type["']\s*:\s*["'](?:system|instruction|developer)["']/u,
  /^#+\s*(?:system|instructions?|developer)\b/u,
  /["']role["']\s*:\s*["'](?:system|assistant|developer)["']/u,
  /-{2,}\s*(?:end|begin|start) of (?:the )?(?:candidate|answer|data|input|user|transcript)/u,
  /^\W*end of (?:the |this )?(?:interview|conversation|transcript|answer|data|message)\W*$/u,
  /\bdata-[0-9a-f]{32}\b/u,
  /^\W*(?:system|developer|assistant)(?: (?:message|note|override|prompt|update))?\s*:\s*.{0,80}\b(?:you|graders?|scores?|candidate|points?|answers?|pass(?:ed)?|full|maximum|ignore|instructions?)\b/u,
  /\b(?:end|ende|fin|fim) (?:of|der|de|des|dos|de los) (?:the )?(?:data|daten|datos|donnees|dados)\b.{0,20}(?:instruction|anweisung|instruccion|consigne|instrucao|$)/u,
];

const met =
  "(?:yes|full|met|covered|satisfied|fulfilled|done|erfullt|abgedeckt|cumplid[oa]|cubiert[oa]|acquis|couvert|traite|cumprid[oa]|cobert[oa]|✓|✔|✅)";
const perfect =
  "(?:100\\b|10/10|5/5|20/20|a\\+|full(?: marks| points| score)?\\b|perfect|max\\w*|sehr gut|volle? punkt\\w*)";
const grade =
  "(?:score|grade|marks?|points|rating|note|punkte|punktzahl|puntuacion|nota|calificacion|pontuacao)";
const answer = "(?:answer|response|antwort|respuesta|reponse|resposta|\\ba)";

/** Looked for in the whole text, since they run over sentences; all that they touch is taken. */
export const blockRules: RegExp[] = [
  // A list of points, each called met.
  new RegExp(
    `\\b(?:(?:points?|criteria|requirements?) (?:covered|met|fulfilled|satisfied|addressed)|rubric (?:checklist|points?|list)[^:\\n]{0,30}|(?:abgedeckte|erfullte) (?:punkte|kriterien)|(?:puntos|criterios) (?:cubiertos|cumplidos)|(?:points|criteres) (?:couverts|traites|acquis|remplis)|(?:pontos|criterios) (?:cobertos|cumpridos))\\s*:[^\\n]*${met}[^\\n]*${met}[^\\n]*`,
    "gu",
  ),
  // Examples of answers that are said to have earned everything.
  new RegExp(
    `(?:\\b(?:example|beispiel|ejemplo|exemple|exemplo) \\d[^\\n]{0,12})?${answer}\\s*:[^\\n]{0,120}?\\b${grade}\\s*[:=]\\s*"?${perfect}`,
    "gu",
  ),
  /\b(?:sample|example|beispiel|ejemplo|exemple|exemplo|mine)\b[^\n]{0,40}?(?:→|->|=>)\s*(?:100\b|full\b|10\/10)/gu,
];
