import { type ComparedLine, compareTexts, type Piece } from "./compare-texts.ts";

/** What changed from one version to another: whole lines, and the words inside a changed line. */
export function VersionChanges({ before, after }: { before: string; after: string }) {
  const groups = groupLines(compareTexts(before, after));
  if (groups.every(({ quiet }) => quiet)) {
    return <p className="text-muted">The words are the same.</p>;
  }
  return (
    <div className="grid gap-2 wrap-anywhere border-line-strong border-l-2 pl-3">
      {groups.map(({ quiet, lines, key }) =>
        quiet ? (
          <Unchanged key={key} lines={lines} />
        ) : (
          lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of two stored texts never move
            <p key={`${key}-${index}`} className="whitespace-pre-wrap">
              <Line line={line} />
            </p>
          ))
        ),
      )}
    </div>
  );
}

/** Unchanged lines of one place, behind a word how many there are. */
function Unchanged({ lines }: { lines: ComparedLine[] }) {
  const texts = lines.flatMap((line) => ("text" in line && line.text.trim() !== "" ? [line.text] : []));
  if (texts.length === 0) return null;
  return (
    <details className="text-muted">
      <summary className="touch w-fit text-[0.93em]">
        {texts.length === 1 ? "1 paragraph" : `${texts.length} paragraphs`} unchanged
      </summary>
      <p className="whitespace-pre-wrap">{texts.join("\n\n")}</p>
    </details>
  );
}

function Line({ line }: { line: ComparedLine }) {
  const pieces: Piece[] = line.kind === "changed" ? line.pieces : [line];
  return pieces.map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of two stored texts never move
    return <Changed key={index} piece={piece} />;
  });
}

/** Told by a line through or under the words, and aloud; colour only helps. */
function Changed({ piece: { kind, text } }: { piece: Piece }) {
  const words = text.trimEnd();
  const space = text.slice(words.length) || " ";
  if (kind === "same") return text;
  return kind === "removed" ? (
    <>
      <span className="sr-only"> removed: </span>
      <del className="rounded-sm bg-sunken text-muted">{words}</del>
      <span className="sr-only">, </span>
      {space}
    </>
  ) : (
    <>
      <span className="sr-only"> added: </span>
      <ins className="rounded-sm bg-accent-soft font-medium underline decoration-accent underline-offset-2">
        {words}
      </ins>
      <span className="sr-only">, </span>
      {space}
    </>
  );
}

type Group = { quiet: boolean; lines: ComparedLine[]; key: number };

/** Neighbours that changed, or that did not, together; a blank line that came or went is no change to read. */
function groupLines(lines: ComparedLine[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const quiet = line.kind === "same" || ("text" in line && line.text.trim() === "");
    const last = groups.at(-1);
    if (last?.quiet === quiet) last.lines.push(line);
    else groups.push({ quiet, lines: [line], key: groups.length });
  }
  return groups;
}
