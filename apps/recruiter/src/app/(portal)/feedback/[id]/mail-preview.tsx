"use client";

import { Button } from "@teamified/ui/button";
import { Panel } from "@teamified/ui/panel";
import { useState } from "react";
import { MailFrame } from "../../../../show/mail-frame.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";

/** The mail exactly as it leaves, formatted or as plain text. */
export function MailPreview({ mail, sent }: { mail: Outputs["feedback"]["get"]["mail"]; sent: boolean }) {
  const [asText, setAsText] = useState(false);
  return (
    <Panel
      title={sent ? "The mail as it was sent" : "The mail as it will leave"}
      actions={
        <Button tone="quiet" size="small" onClick={() => setAsText(!asText)}>
          {asText ? "Show it formatted" : "Show it as text"}
        </Button>
      }
    >
      <dl className="mb-3 grid grid-cols-[auto_1fr] gap-x-4">
        <dt className="text-muted">To</dt>
        <dd className="break-all">{mail.to}</dd>
        <dt className="text-muted">Subject</dt>
        <dd>{mail.subject}</dd>
      </dl>
      {asText || mail.html === "" ? (
        <pre className="whitespace-pre-wrap break-words rounded-md border border-line bg-sunken p-4 font-mono text-[0.93em]">
          {mail.text}
        </pre>
      ) : (
        <MailFrame title="The mail, formatted" html={mail.html} />
      )}
    </Panel>
  );
}
