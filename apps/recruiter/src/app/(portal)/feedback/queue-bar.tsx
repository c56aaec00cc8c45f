import { Button } from "@teamified/ui/button";
import { KeyHint } from "@teamified/ui/shell";

/**
 * Above the queue: what was chosen and what can be done with it. It stands there before anything is chosen
 * too, so that the rows do not jump.
 */
export function QueueBar({
  chosen,
  mayDecide,
  mayHold,
  pending,
  onApprove,
  onHold,
  onClear,
  onShowKeys,
}: {
  chosen: number;
  mayDecide: boolean;
  mayHold: boolean;
  pending: "approve" | "hold" | null;
  onApprove: () => void;
  onHold: () => void;
  onClear: () => void;
  onShowKeys: () => void;
}) {
  return (
    <div className="sticky top-0 z-10 mb-2 flex min-h-[3.4rem] flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-paper py-2">
      {mayDecide && (
        <p role="status" className={chosen === 0 ? "text-muted" : "font-medium"}>
          {chosen === 0 ? "Select feedback to decide about several at once." : `${chosen} selected`}
        </p>
      )}
      {chosen > 0 && (
        <>
          <Button size="small" aria-keyshortcuts="a" onClick={onApprove}>
            Approve and send {chosen} <KeyHint>a</KeyHint>
          </Button>
          {mayHold && (
            <Button
              size="small"
              tone="secondary"
              aria-keyshortcuts="h"
              pending={pending === "hold" ? "Holding …" : null}
              onClick={onHold}
            >
              Hold {chosen} <KeyHint>h</KeyHint>
            </Button>
          )}
          <Button size="small" tone="quiet" onClick={onClear}>
            Clear
          </Button>
        </>
      )}
      <Button className="ml-auto max-sm:hidden" tone="quiet" size="small" onClick={onShowKeys}>
        Keys <KeyHint>?</KeyHint>
      </Button>
    </div>
  );
}
