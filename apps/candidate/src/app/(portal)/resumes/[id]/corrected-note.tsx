import { Button } from "@teamified/ui/button";
import type { ReactNode } from "react";

/** Under a value that the candidate corrected: what was read, and the way back to it. */
export function CorrectedNote({
  was,
  isPending,
  onBack,
}: {
  /** What was read in words; null when the candidate added the value. */
  was: ReactNode | null;
  isPending: boolean;
  onBack?: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 px-1.5 text-[0.85em] text-muted">
      <span className="min-w-0 wrap-anywhere">
        {was === null ? (
          "added by you"
        ) : (
          <>
            corrected by you · was: <s>{was}</s>
          </>
        )}
      </span>
      {was !== null && onBack && <BackButton isPending={isPending} onBack={onBack} />}
    </div>
  );
}

/** The way back to what was read. */
export function BackButton({
  label = "Use what was read",
  isPending,
  onBack,
}: {
  label?: string;
  isPending: boolean;
  onBack: () => void;
}) {
  return (
    <Button
      tone="quiet"
      size="small"
      className="-mx-1 px-1"
      pending={isPending ? "Saving …" : null}
      onClick={onBack}
    >
      {label}
    </Button>
  );
}
