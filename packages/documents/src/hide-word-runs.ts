import type { HiddenReason } from "@teamified/contracts/resumes";
import { differs, toRgb } from "./color-contrast.ts";
import { decode } from "./read-xml-paragraphs.ts";
import { attributeOf, over, type RunLook, readLook, toColor, type WordStyles } from "./word-styles.ts";
import { withoutElements } from "./xml-elements.ts";

export type HiddenRun = { text: string; reason: HiddenReason };

/** A ground of which the colour is not known: what stands on it counts as seen. */
type Ground = string | null;
type Run = { look: RunLook; ground: Ground; style: string | null };

const smallestReadable = 4;
const highlights: Record<string, Ground> = { none: null, white: "#ffffff" };
/** All tags that open or close something, with the text that follows. */
const tags = /<(\/?)([\w.-]+:[\w.-]+)((?:\s[^<>]*?)?)(\/?)>([^<]*)/gu;

/**
 * Takes the text of runs that a person does not see out of a part of a Word document: hidden by its format, in the
 * colour of its ground, or too small to read. Returns the part without it, and the texts, a paragraph each.
 * `page` is the colour of the paper.
 */
export function hideWordRuns(
  xml: string,
  styles: WordStyles,
  page: string,
): { xml: string; hidden: HiddenRun[] } {
  const kept: string[] = [];
  const hidden: HiddenRun[] = [];
  const grounds: Ground[] = [page];
  const paragraphs: { style: string | null; found: HiddenRun | null }[] = [];
  const runs: Run[] = [];
  /** Open elements that decide to what a property belongs. */
  const inside: { name: string; start: number }[] = [];
  let shapeFill: Ground | undefined;
  let copied = 0;

  const setGround = (color: Ground): void => {
    grounds[grounds.length - 1] = color;
  };
  for (const match of xml.matchAll(tags)) {
    const [whole, closing, name = "", attributes = "", selfClosing, text = ""] = match;
    const opens = closing === "" && selfClosing === "";
    const closes = closing !== "";
    switch (name) {
      case "w:tbl":
      case "w:tc":
      case "w:txbxContent":
        if (opens) {
          grounds.push(
            name === "w:txbxContent" && shapeFill !== undefined ? shapeFill : (grounds.at(-1) ?? null),
          );
          if (name === "w:txbxContent") shapeFill = undefined;
        }
        if (closes && grounds.length > 1) grounds.pop();
        break;
      case "w:tblStyle":
        if (styles.shadesTables(attributeOf(attributes, "w:val") ?? "")) setGround(null);
        break;
      case "w:p":
        if (opens) {
          paragraphs.push({ style: null, found: null });
          grounds.push(grounds.at(-1) ?? null);
        }
        if (closes) {
          const found = paragraphs.pop()?.found;
          if (found) hidden.push(found);
          if (grounds.length > 1) grounds.pop();
        }
        break;
      case "w:pStyle": {
        const paragraph = paragraphs.at(-1);
        if (paragraph !== undefined) paragraph.style = attributeOf(attributes, "w:val");
        break;
      }
      case "w:r":
        if (opens) runs.push({ look: readLook(""), ground: grounds.at(-1) ?? null, style: null });
        if (closes) runs.pop();
        break;
      case "w:pPr":
      case "w:tcPr":
      case "w:tblPr":
      case "w:rPr":
        if (opens) {
          inside.push({ name, start: match.index + whole.length - text.length });
        }
        if (closes) {
          const closed = inside.pop();
          const run = runs.at(-1);
          // Inside a paragraph's properties it formats the paragraph's end mark alone; inside others, what was before
          // a tracked change.
          if (name === "w:rPr" && run !== undefined && closed !== undefined && inside.length === 0) {
            const own = xml.slice(closed.start, match.index);
            run.look = readLook(withoutElements(own, "w:rPrChange"));
          }
        }
        break;
      case "w:rStyle": {
        const run = runs.at(-1);
        if (run !== undefined) run.style = attributeOf(attributes, "w:val");
        break;
      }
      case "w:shd": {
        const fill = toColor(attributeOf(attributes, "w:fill"));
        const run = runs.at(-1);
        if (fill === null) break;
        const [outer] = inside;
        if (outer?.name === "w:rPr") {
          if (run !== undefined) run.ground = fill;
        } else if (outer !== undefined && inside.at(-1)?.name !== "w:rPr") setGround(fill);
        break;
      }
      case "w:highlight": {
        const run = runs.at(-1);
        const value = attributeOf(attributes, "w:val") ?? "none";
        // Any marker but white can be told from white ink, and from black.
        if (run !== undefined && value !== "none") run.ground = highlights[value] ?? null;
        break;
      }
      case "wps:spPr":
      case "v:shape":
      case "v:rect":
      case "v:textbox":
        if (opens && name !== "v:textbox") {
          const color = attributeOf(attributes, "fillcolor");
          const isFilled = name !== "wps:spPr" && attributeOf(attributes, "filled") !== "f" && color !== null;
          if (isFilled) shapeFill = toColor(color.slice(1, 7));
        }
        break;
      case "a:srgbClr":
      case "a:schemeClr":
      case "a:sysClr":
        // The first fill of a shape; lines and effects follow it.
        shapeFill ??= name === "a:srgbClr" ? toColor(attributeOf(attributes, "val")) : null;
        break;
      case "w:t": {
        if (!opens || text === "") break;
        const run = runs.at(-1);
        const paragraph = paragraphs.at(-1);
        if (run === undefined || paragraph === undefined) break;
        const reason = whyHidden(run, paragraph.style, styles);
        if (reason === null) break;
        const start = match.index + whole.length - text.length;
        kept.push(xml.slice(copied, start));
        copied = start + text.length;
        paragraph.found = { text: (paragraph.found?.text ?? "") + decode(text), reason };
        break;
      }
    }
  }
  kept.push(xml.slice(copied));
  return { xml: kept.join(""), hidden: distinct(hidden) };
}

function whyHidden(run: Run, paragraphStyle: string | null, styles: WordStyles): HiddenReason | null {
  const own = run.style === null ? run.look : over(run.look, withoutDefaults(run.style, styles));
  const look = over(own, styles.lookOf(paragraphStyle));
  if (look.vanish === true) return "hidden_run";
  if (look.size !== null && look.size < smallestReadable) return "tiny";
  if (look.color === null || run.ground === null) return null;
  return differs(toRgb(look.color), toRgb(run.ground)) ? null : "same_color";
}

/** A character style does not bring the document's defaults with it: the paragraph's style comes first. */
function withoutDefaults(style: string, styles: WordStyles): RunLook {
  const look = styles.lookOf(style);
  const defaults = styles.lookOf(null);
  return {
    vanish: look.vanish === defaults.vanish ? null : look.vanish,
    color: look.color === defaults.color ? null : look.color,
    size: look.size === defaults.size ? null : look.size,
  };
}

/** A drawing is stored twice, for older readers too; its text is told once. */
function distinct(runs: readonly HiddenRun[]): HiddenRun[] {
  const seen = new Set<string>();
  return runs.filter(({ text }) => {
    const isNew = /^(?:[^\p{L}\p{N}]*[\p{L}\p{N}]){3}/u.test(text) && !seen.has(text);
    seen.add(text);
    return isNew;
  });
}
