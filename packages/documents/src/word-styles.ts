import { elementsOf, firstContent, withoutElements } from "./xml-elements.ts";

/** What of a run's formatting decides whether its text can be seen; null where nothing is said. */
export type RunLook = {
  vanish: boolean | null;
  /** `#rrggbb`; `auto` contrasts with its ground. */
  color: string | null;
  /** Points. */
  size: number | null;
};

export type WordStyles = {
  /** The look that a style gives, with what it is based on; of no style, the document's defaults. */
  lookOf: (style: string | null) => RunLook;
  /** Whether a table style paints grounds that depend on rows and columns. */
  shadesTables: (style: string) => boolean;
};

const nothing: RunLook = { vanish: null, color: null, size: null };
/** A chain of styles that goes deeper has lost its way. */
const deepest = 20;

/** Reads `word/styles.xml` (ECMA-376 part 1, 17.7); an absent part has no styles. */
export function readWordStyles(xml: string): WordStyles {
  const styles = new Map<string, { look: RunLook; basedOn: string | null; shades: boolean }>();
  for (const { attributes, content: body } of elementsOf(xml, "w:style")) {
    const id = attributeOf(attributes, "w:styleId");
    if (id === null) continue;
    styles.set(id, {
      look: readLook(firstContent(withoutElements(body, "w:tblStylePr"), "w:rPr") ?? ""),
      basedOn: attributeOf(/<w:basedOn\b([^<>]*)>/u.exec(body)?.[1] ?? "", "w:val"),
      shades: /<w:shd\b/u.test(body),
    });
  }
  const defaultsAt = xml.indexOf("<w:docDefaults>");
  const defaults = readLook((defaultsAt < 0 ? null : firstContent(xml, "w:rPr", defaultsAt)) ?? "");
  return {
    lookOf(style) {
      let look = nothing;
      let next = style;
      for (let depth = 0; next !== null && depth < deepest; depth++) {
        const own = styles.get(next);
        look = over(look, own?.look ?? nothing);
        next = own?.basedOn ?? null;
      }
      return over(look, defaults);
    },
    shadesTables: (style) => styles.get(style)?.shades ?? false,
  };
}

/** The properties of a run (17.3.2) that matter here. */
export function readLook(properties: string): RunLook {
  const vanish = /<w:(?:vanish|specVanish)\b([^<>]*)>/u.exec(properties)?.[1];
  const color = /<w:color\b([^<>]*)>/u.exec(properties)?.[1];
  const size = /<w:sz\b([^<>]*)>/u.exec(properties)?.[1];
  return {
    vanish: vanish === undefined ? null : isOn(attributeOf(vanish, "w:val")),
    color: color === undefined ? null : colorOf(color),
    size: size === undefined ? null : toPoints(attributeOf(size, "w:val")),
  };
}

/** What `look` says, and `under` where it is silent. */
export function over(look: RunLook, under: RunLook): RunLook {
  return {
    vanish: look.vanish ?? under.vanish,
    color: look.color ?? under.color,
    size: look.size ?? under.size,
  };
}

/** The value of an attribute in the text of a tag, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  const at = attributes.indexOf(`${name}=`);
  if (at < 0) return null;
  const quote = attributes[at + name.length + 1] ?? '"';
  const start = at + name.length + 2;
  const end = attributes.indexOf(quote, start);
  return end < 0 ? null : attributes.slice(start, end);
}

/** `#rrggbb` of a hexadecimal attribute value, null for anything else. */
export function toColor(value: string | null): string | null {
  return value !== null && /^[0-9a-f]{6}$/iu.test(value) ? `#${value.toLowerCase()}` : null;
}

function colorOf(attributes: string): string | null {
  // A theme's colour stands beside the one it had when the file was saved.
  const theme = attributeOf(attributes, "w:themeColor");
  const saved = toColor(attributeOf(attributes, "w:val"));
  if (saved !== null) return saved;
  return theme !== null && /^(?:background1|light1)$/u.test(theme) ? "#ffffff" : null;
}

function isOn(value: string | null): boolean {
  return value === null || !/^(?:0|false|off|none)$/u.test(value);
}

/** Sizes are counted in half points. */
function toPoints(value: string | null): number | null {
  const halves = Number(value);
  return value === null || !Number.isFinite(halves) ? null : halves / 2;
}
