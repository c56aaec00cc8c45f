const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Paragraphs of a WordprocessingML part (ECMA-376 part 1, 17.3), each as one string; tabs are kept. Only the tags
 * that make text are looked at, in one pass over the string, so that nothing is built for a huge or hostile part.
 * The older copy of a drawing (`mc:Fallback`) is skipped: it repeats the text.
 */
export function readXmlParagraphs(
  xml: string,
  options: { textBoxesOnly: boolean } = { textBoxesOnly: false },
): string[] {
  // Paragraphs nest: a text box stands inside a paragraph of the body.
  const open: string[] = [];
  const done: string[] = [];
  let boxes = 0;
  let fallbacks = 0;
  const tags =
    /<(\/?)(w:p|w:t|w:tab|w:br|w:cr|w:txbxContent|mc:Fallback|w:noBreakHyphen)(?=[\s/>])[^<>]*?(\/?)>([^<]*)/gu;
  for (const [, closing, name, selfClosing, text = ""] of xml.matchAll(tags)) {
    if (name === "mc:Fallback") fallbacks += closing ? -1 : selfClosing ? 0 : 1;
    if (fallbacks > 0) continue;
    if (name === "w:txbxContent") boxes += closing ? -1 : selfClosing ? 0 : 1;
    if (name === "w:p" && !selfClosing) {
      if (!closing) open.push("");
      else {
        const paragraph = open.pop() ?? "";
        if (!options.textBoxesOnly || boxes > 0) done.push(...paragraph.split("\n"));
      }
      continue;
    }
    if (closing || open.length === 0) continue;
    const added =
      name === "w:t" && !selfClosing
        ? decode(text)
        : name === "w:tab"
          ? "\t"
          : name === "w:br" || name === "w:cr"
            ? "\n"
            : name === "w:noBreakHyphen"
              ? "-"
              : "";
    open.push((open.pop() ?? "") + added);
  }
  return done;
}

/** Text of an XML document with its entities resolved. */
export function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|(\w{1,12}));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
