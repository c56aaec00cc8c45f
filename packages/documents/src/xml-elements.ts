/** Whether a tag's name ends here, so that `<w:style` is not found in `<w:styles>`. */
const endsName = (xml: string, at: number): boolean => !/\w/u.test(xml.charAt(at));

/**
 * What stands between the first `<name>` and the next `</name>`, or null. Searches instead of an expression that looks
 * through the rest of the text again from every opening tag.
 */
export function firstContent(xml: string, name: string, from = 0): string | null {
  const open = `<${name}>`;
  const at = xml.indexOf(open, from);
  if (at < 0) return null;
  const end = xml.indexOf(`</${name}>`, at + open.length);
  return end < 0 ? null : xml.slice(at + open.length, end);
}

/** Every element of this name that is closed, in order, each up to the first closing tag: its attributes and content. */
export function elementsOf(xml: string, name: string): { attributes: string; content: string }[] {
  const close = `</${name}>`;
  const parts = xml.split(close);
  parts.pop();
  return parts.flatMap((part) => {
    const at = openingOf(part, name, 0);
    if (at < 0) return [];
    const end = part.indexOf(">", at);
    if (end < 0) return [];
    return [{ attributes: part.slice(at + name.length + 1, end), content: part.slice(end + 1) }];
  });
}

/** The text without the elements of this name that are closed. */
export function withoutElements(xml: string, name: string): string {
  const close = `</${name}>`;
  const kept: string[] = [];
  let from = 0;
  for (let at = openingOf(xml, name, 0); at >= 0; at = openingOf(xml, name, from)) {
    const end = xml.indexOf(close, at);
    if (end < 0) break;
    kept.push(xml.slice(from, at));
    from = end + close.length;
  }
  return kept.join("") + xml.slice(from);
}

function openingOf(xml: string, name: string, from: number): number {
  const open = `<${name}`;
  let at = xml.indexOf(open, from);
  while (at >= 0 && !endsName(xml, at + open.length)) at = xml.indexOf(open, at + open.length);
  return at;
}
