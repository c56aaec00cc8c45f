import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { KeyHint } from "@teamified/ui/shell";

export type Shortcut = readonly [keys: string, does: string];

const everywhere: readonly Shortcut[] = [
  ["u", "Undo, while the message about it stands"],
  ["?", "Show these keys"],
  ["Ctrl K", "Go to a page or a candidate (⌘ K on a Mac)"],
];

/** What single keys do on this page, in the order of the work. */
export function ShortcutsDialog({
  keys,
  open,
  onClose,
}: {
  keys: readonly Shortcut[];
  open: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys" actions={<Button onClick={onClose}>Close</Button>}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2">
        {[...keys, ...everywhere].map(([key, does]) => (
          <div key={key} className="contents">
            <dt className="flex gap-1">
              {key.split(" or ").map((each) => (
                <KeyHint key={each}>{each}</KeyHint>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-muted">They rest while you write.</p>
    </Dialog>
  );
}
