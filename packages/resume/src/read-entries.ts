import { judgeLines, type LineRole } from "./heading-lines.ts";
import type { DateRange } from "./read-dates.ts";
import type { ResumeLine } from "./resume-lines.ts";

/** A piece of a heading with its line; `label` is what a label before it said ("Company: …"). */
export type Piece = { text: string; line: ResumeLine; label: PieceLabel | null };
export type PieceLabel = "title" | "organization" | "degree" | "institution";

/**
 * One job or course of study: its dates, the names set around them in the order of the page, and names that stood
 * over several entries ("Acme" above two jobs there).
 */
export type ResumeEntry = { dates: DateRange | null; pieces: Piece[]; over: Piece[] };

type Item = { line: ResumeLine; role: LineRole };
/** Names that stand together without body text between them; `apart` when an empty line separates them from those above. */
type Cluster = { items: Item[]; apart: boolean };

/** More lines than this above or below the dates are no heading. */
const reach = 3;

/**
 * Cuts a section into entries. Layouts differ in where the dates stand — beside, above or below the names — so the
 * lines are first put into clusters of names between the texts, then each cluster is cut so that every part has one
 * date and the same number of lines above it. `isComplete` says whether names suffice for an entry.
 */
export function readEntries(
  lines: readonly ResumeLine[],
  isComplete: (pieces: readonly Piece[]) => boolean,
): ResumeEntry[] {
  return joinClusters(toClusters(lines), isComplete).flatMap(cutCluster);
}

function toClusters(lines: readonly ResumeLine[]): Cluster[] {
  const roles = judgeLines(lines);
  const names = lines.filter((_, index) => roles[index]?.kind === "names");
  // Where every line stands apart, an empty line says nothing.
  const spaced = names.filter((line) => line.opensBlock).length > 0.8 * names.length && names.length > 4;
  const clusters: Cluster[] = [];
  let open: Cluster | null = null;
  lines.forEach((line, index) => {
    const role = roles[index];
    if (role === undefined || role.kind === "nothing") return;
    if (role.kind === "body") {
      open = null;
      return;
    }
    if (role.kind === "margin") {
      const last = open?.items.every((item) => item.role.dates === null) ? open : null;
      if (last !== null) last.items.push({ line: { ...line, parts: [] }, role });
      open = null;
      return;
    }
    const apart = line.opensBlock && !spaced;
    if (open === null || apart) {
      open = { items: [], apart: open !== null };
      clusters.push(open);
    }
    open.items.push({ line, role });
  });
  return clusters;
}

/** Names and their dates that an empty line separates come together again. */
function joinClusters(
  clusters: readonly Cluster[],
  isComplete: (pieces: readonly Piece[]) => boolean,
): Cluster[] {
  const joined: Cluster[] = [];
  for (const cluster of clusters) {
    const previous = joined.at(-1);
    const lacks = (each: Cluster): boolean => !each.items.some((item) => item.role.dates !== null);
    const names = (each: Cluster): Piece[] => each.items.flatMap(piecesOfItem);
    if (
      previous !== undefined &&
      cluster.apart &&
      (lacks(previous) || (lacks(cluster) && !isComplete(names(previous))))
    )
      joined[joined.length - 1] = { items: [...previous.items, ...cluster.items], apart: previous.apart };
    else joined.push(cluster);
  }
  return joined;
}

function cutCluster({ items }: Cluster): ResumeEntry[] {
  const dated = items.flatMap((item, index) => (item.role.dates === null ? [] : [index]));
  const [firstDated] = dated;
  if (firstDated === undefined) return [{ dates: null, pieces: items.flatMap(piecesOfItem), over: [] }];
  const gaps = dated.slice(1).map((place, index) => place - (dated[index] ?? 0) - 1);
  const above = Math.min(firstDated, reach, ...gaps);
  return dated.map((place, index) => {
    const start = place - above;
    const next = dated[index + 1];
    const end = next === undefined ? items.length : next - above;
    const own = items.slice(start, Math.min(end, place + 1 + reach));
    return {
      dates: items[place]?.role.dates ?? null,
      pieces: own.flatMap(piecesOfItem),
      over: index === 0 ? items.slice(Math.max(0, start - reach), start).flatMap(piecesOfItem) : [],
    };
  });
}

const labels: [PieceLabel, RegExp][] = [
  [
    "organization",
    /^(?:company|company name|employer|organi[sz]ation|name of (?:the )?employer|client|firma|unternehmen|arbeitgeber|entreprise|société|employeur|empresa|organización|compañía|azienda|datore di lavoro|bedrijf|firma|компания|организация|место работы|公司|单位|الشركة)$/iu,
  ],
  [
    "title",
    /^(?:title|job title|designation|position|position held|role|occupation or position held|occupation|stelle|tätigkeit|funktion|poste|fonction|puesto|cargo|posición|función|função|posizione|ruolo|functie|stanowisko|должность|职位|职务|岗位|المسمى الوظيفي|الوظيفة)$/iu,
  ],
  [
    "degree",
    /^(?:degree|qualification|course|abschluss|diplôme|título|titulación|curso|grado|titolo|studiengang|специальность|专业|学位)$/iu,
  ],
  [
    "institution",
    /^(?:university|school|college|institution|institute|universität|hochschule|schule|université|établissement|école|universidad|universidade|centro|institución|instituição|università|вуз|учебное заведение|学校|毕业院校|院校)$/iu,
  ],
];
const emptyLabel =
  /^(?:duration|period|dates?|date of employment|from|tenure|zeitraum|dauer|période|durée|dates?|periodo|período|duración|fechas?|location|place|ort|standort|lieu|lugar|ubicación|local|период|时间)$/iu;
const labelled = /^([^:：]{2,32})[:：](.*)$/u;

/** Pieces of a line's heading, dates taken out, cut at the signs that people put between name, title and place. */
function piecesOfItem({ line, role }: Item): Piece[] {
  return line.parts.flatMap((part): Piece[] => {
    const text = role.dates === null ? part : part.replace(role.dates.text, "\t");
    const [, name = "", value = ""] = labelled.exec(text) ?? [];
    const label = labels.find(([, pattern]) => pattern.test(name.trim()))?.[0] ?? null;
    if (label !== null || emptyLabel.test(name.trim())) {
      const rest = tidy(value.replaceAll("\t", " "));
      return rest === "" || label === null ? [] : [{ text: rest, line, label }];
    }
    return splitPieces(text).map((piece) => ({ text: piece, line, label: null }));
  });
}

const separators =
  /\t|(?<!\s)\s+[–—―‒|｜•·∙⋅‧/]\s+|(?<!\s)\s+-{1,2}\s+|(?<!\s)\s*[|｜]\s*|(?<!\s)\s+@\s*(?=\p{Lu})|(?<!\s)\s+(?:at|bei|chez|bij)\s+(?=[\p{Lu}\d])/u;
const markSuffix =
  /(?<![\s,;(–—-])[\s,;(–—-]*(?:c?gpa|grade|percentage|note|abschlussnote|marks|score|média|nota|moyenne|promedio|средний балл)\b[:\s]{0,4}[\d.,/%\s]{1,20}(?:of|out of|von|sur|\/)?[\s\d.,%]{0,20}\)?|(?<![\s,;(–—-])[\s,;(–—-]+\d{1,2}(?:[.,]\d{1,4})?\s?%\)?/giu;

/** The pieces of a text at the signs between them; marks and durations are left out. */
export function splitPieces(text: string): string[] {
  return text
    .slice(0, 400)
    .replace(markSuffix, " ")
    .split(separators)
    .map(tidy)
    .filter((piece) => /\p{L}/u.test(piece))
    .filter(
      (piece) => !/^\d+\+?\s*(?:years?|months?|yrs?|mos?|jahre?|monate?|ans|mois|años|meses)\b/iu.test(piece),
    )
    .filter(
      (piece) =>
        !/^(?:full|part)[- ]?time$|^(?:permanent|temporary|seasonal|vollzeit|teilzeit|cdi|cdd|present|expected|graduated|graduation|class of|abschluss)$/iu.test(
          piece,
        ),
    );
}

function tidy(piece: string): string {
  const bare = piece
    .replace(/^[\s,;:.()[\]–—|•·*-]+/u, "")
    .replace(/(?<![\s,;:([–—|•·*-])[\s,;:([–—|•·*-]+$/u, "")
    .trim();
  const opened = bare.split("(").length;
  const closed = bare.split(")").length;
  return opened < closed ? bare.replace(/\)$/u, "").trim() : bare;
}
