import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { KeyHint } from "@teamified/ui/shell";

const keys = [
  ["j", "Next feedback in this list"],
  ["k", "Previous feedback in this list"],
  ["e", "Edit the text"],
  ["a", "Approve and send; you are asked first"],
  ["?", "Show these keys"],
  ["Ctrl K", "Go to a page or a candidate (⌘ K on a Mac)"],
] as const;

/** What single keys do here. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys" actions={<Button onClick={onClose}>Close</Button>}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <KeyHint>{key}</KeyHint>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
