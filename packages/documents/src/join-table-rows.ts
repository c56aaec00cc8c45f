/** A row of fewer cells than this is a label with its value, or two columns of a page. */
const fewCells = 3;
/** A cell with more text than this is no value of a table but a column of the page. */
const longestCell = 160;
/** Paragraphs that a cell of a table with several columns may break its value into. */
const mostParagraphs = 4;

/**
 * Makes one paragraph of each row of the tables that hold values (studies, jobs, labels with what they name), its cells
 * apart by tabs: what stands beside each other belongs together. Tables that only place the columns of a page stay as
 * they are, cell after cell. One pass over the text; tables within tables and cells with drawings are left alone.
 */
export function joinTableRows(xml: string): string {
  const open = "<w:tbl>";
  const close = "</w:tbl>";
  const pieces = xml.split(open);
  if (pieces.length === 1) return xml;
  return pieces
    .map((piece, index) => {
      if (index === 0) return piece;
      const end = piece.indexOf(close);
      // No end before the next table begins: that one stands within this one.
      if (end < 0) return open + piece;
      const isInner = piece.indexOf(close, end + close.length) >= 0;
      const table = piece.slice(0, end);
      const joined = isInner || table.includes("<w:txbxContent") ? null : joinTable(table);
      return joined === null ? open + piece : joined + piece.slice(end + close.length);
    })
    .join("");
}

type Cell = { paragraphs: string[]; length: number };

function joinTable(table: string): string | null {
  const rows = table.split("</w:tr>").slice(0, -1).map(cellsOf);
  const isTable = rows.every((cells) => {
    const filled = cells.filter((cell) => cell.length > 0);
    if (filled.length < 2) return true;
    const paragraphs = filled.length < fewCells ? 1 : mostParagraphs;
    return filled.every((cell) => cell.paragraphs.length <= paragraphs && cell.length <= longestCell);
  });
  if (!isTable) return null;
  const tab = "<w:r><w:tab/></w:r>";
  const space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>';
  return rows
    .flatMap((cells) => {
      const filled = cells.filter((cell) => cell.length > 0);
      // What stands alone in its row keeps its paragraphs.
      if (filled.length < 2)
        return filled.flatMap((cell) => cell.paragraphs).map((each) => `<w:p>${each}</w:p>`);
      return [`<w:p>${filled.map((cell) => cell.paragraphs.join(space)).join(tab)}</w:p>`];
    })
    .join("");
}

function cellsOf(row: string): Cell[] {
  return row
    .split("</w:tc>")
    .slice(0, -1)
    .map((cell) => {
      const paragraphs = cell
        .split("</w:p>")
        .slice(0, -1)
        .map(contentOf)
        .filter((content) => textLength(content) > 0);
      return { paragraphs, length: paragraphs.reduce((sum, each) => sum + textLength(each), 0) };
    });
}

/** What a paragraph holds, without its opening tag and its properties. */
function contentOf(paragraph: string): string {
  const properties = paragraph.lastIndexOf("</w:pPr>");
  if (properties >= 0) return paragraph.slice(properties + "</w:pPr>".length);
  const at = Math.max(paragraph.lastIndexOf("<w:p>"), paragraph.lastIndexOf("<w:p "));
  return at < 0 ? "" : paragraph.slice(paragraph.indexOf(">", at) + 1);
}

function textLength(xml: string): number {
  let length = 0;
  for (const [, text = ""] of xml.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)/gu)) length += text.trim().length;
  return length;
}
