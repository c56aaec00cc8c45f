"use client";

import { Button } from "@teamified/ui/button";
import { useState } from "react";

/** A text for a question that got another answer meanwhile, for copying. */
export function LeftOver({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // The text stands there and can be marked by hand.
    }
  }
  return (
    <section
      aria-labelledby="left-over"
      className="mt-6 rounded-lg border border-line-strong border-dashed px-4 py-3"
    >
      <h2 id="left-over" className="font-medium">
        What you wrote before is kept here
      </h2>
      <p className="text-[0.9em] text-muted">
        Its question was answered in another way or closed meanwhile, perhaps in another tab. It was not sent;
        you can copy it.
      </p>
      <p className="mt-2 max-h-60 overflow-y-auto whitespace-pre-wrap break-words rounded-md bg-sunken px-3 py-2">
        {text}
      </p>
      <div className="mt-2 flex gap-2">
        <Button tone="secondary" size="small" onClick={() => void copy()}>
          {copied ? "Copied" : "Copy"}
        </Button>
        <Button tone="quiet" size="small" onClick={onDismiss}>
          Not needed any more
        </Button>
      </div>
    </section>
  );
}
