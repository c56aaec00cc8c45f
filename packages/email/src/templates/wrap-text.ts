/** Columns of a line of plain text: quoted twice it still fits the 80 of an old reader (RFC 5322, 2.1.1: 78). */
const columns = 74;

/**
 * Breaks long lines between words; the writer's own line breaks stay. A word longer than a line, such as an
 * address, is never cut: it would no longer be one that can be pressed.
 *
 * @param lead what the first line begins with, e.g. `- `; the following ones are indented by as much
 */
export function wrapText(text: string, lead = ""): string {
  const indent = " ".repeat(lead.length);
  const lines = text.split(/\r?\n/).flatMap((line) => wrapLine(line.trimEnd(), columns - lead.length));
  return lines.map((line, index) => `${index === 0 ? lead : indent}${line}`.trimEnd()).join("\n");
}

function wrapLine(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  // What a list is indented by, so that "  - a long entry" goes on under its words.
  const [before = ""] = /^\s*(?:[-*•]\s+)?/.exec(line) ?? [];
  const hang = " ".repeat(before.length);
  const lines: string[] = [];
  let current = before;
  for (const word of line.slice(before.length).split(/\s+/)) {
    const bare = current.trim() === "" || current === before;
    if (!bare && current.length + 1 + word.length > width) {
      lines.push(current);
      current = hang + word;
    } else {
      current += bare ? word : ` ${word}`;
    }
  }
  lines.push(current);
  return lines;
}
