"use client";

import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { Problem } from "@teamified/web/client/problem";

/** Mails cannot be called back: before several leave one sees to whom. */
export function ApproveSeveralDialog({
  names,
  open,
  pending,
  error,
  onApprove,
  onClose,
}: {
  names: string[];
  open: boolean;
  pending: boolean;
  error: unknown;
  onApprove: () => void;
  onClose: () => void;
}) {
  const several = names.length !== 1;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={several ? `Approve and send ${names.length}?` : `Approve and send to ${names[0]}?`}
      actions={
        <>
          <Button tone="secondary" onClick={onClose}>
            Not yet
          </Button>
          <Button pending={pending ? "Approving …" : null} onClick={onApprove}>
            {several ? `Approve and send ${names.length}` : "Approve and send now"}
          </Button>
        </>
      }
    >
      <p className="mb-3">
        {several
          ? "Each text leaves at once, in the version that you saw. One that somebody edits meanwhile stays, and is named."
          : "The text leaves at once, in the version that you saw. If somebody edits it meanwhile, it stays."}{" "}
        A mail that was sent cannot be called back.
      </p>
      {several && <Names names={names} />}
      <Problem error={error} />
    </Dialog>
  );
}

/** How many names fit without scrolling. */
const fits = 20;

function Names({ names }: { names: string[] }) {
  // A region that scrolls must be reachable by keyboard; one that does not would only be in the way.
  const scrolls = names.length > fits ? { tabIndex: 0 } : {};
  return (
    <section aria-label="Who gets a mail" {...scrolls} className="mb-3 max-h-60 overflow-y-auto">
      <ul className="columns-2 gap-6">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two candidates may have one name
          <li key={index} className="wrap-anywhere">
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
