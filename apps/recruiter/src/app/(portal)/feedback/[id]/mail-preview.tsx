"use client";

import { EmailAddress } from "@teamified/ui/email-address";
import { Notice } from "@teamified/ui/notice";
import { Panel } from "@teamified/ui/panel";
import { Segmented } from "@teamified/ui/segmented";
import { useKeptText } from "@teamified/web/client/use-kept-text";
import type { ReactNode } from "react";
import { MailFrame } from "../../../../show/mail-frame.tsx";
import type { LiveMail } from "./use-live-mail.ts";

const forms = [
  ["html", "Formatted"],
  ["text", "Plain text"],
] as const;
const schemes = [
  ["light", "Light"],
  ["dark", "Dark"],
] as const;
const widths = [
  ["desktop", "Desktop"],
  ["phone", "Phone"],
] as const;

/** The mail exactly as the candidate gets it: both of its forms, in light and in dark, wide and on a phone. */
export function MailPreview({
  title,
  preview: { mail, live, problem },
  actions,
}: {
  title: ReactNode;
  preview: LiveMail;
  actions?: ReactNode;
}) {
  // Kept in this tab, so that going through the queue does not begin anew each time.
  const [form, setForm] = useKeptChoice("mail-form", forms);
  const [scheme, setScheme] = useKeptChoice("mail-scheme", schemes);
  const [width, setWidth] = useKeptChoice("mail-width", widths);
  const asText = form === "text" || mail.html === "";
  return (
    <Panel title={title} actions={actions}>
      <dl className="mb-3 grid grid-cols-[auto_1fr] gap-x-4">
        <dt className="text-muted">To</dt>
        <dd className="min-w-0">
          <EmailAddress>{mail.to}</EmailAddress>
        </dd>
        <dt className="text-muted">Subject</dt>
        <dd className="wrap-anywhere">{mail.subject}</dd>
      </dl>
      <div className="mb-3 flex flex-wrap gap-2">
        <Segmented legend="Form of the mail" value={form} options={forms} onChange={setForm} />
        <Segmented legend="Width of the mail" value={width} options={widths} onChange={setWidth} />
        {!asText && (
          <Segmented legend="Colours of the mail" value={scheme} options={schemes} onChange={setScheme} />
        )}
      </div>
      {problem && (
        <div className="mb-3">
          <Notice tone="waiting" title="The preview is not up to date">
            {problem}
          </Notice>
        </div>
      )}
      {live && !problem && <p className="mb-2 text-muted">It shows what you write. Only Save stores it.</p>}
      <div className={width === "phone" ? "mx-auto max-w-[375px]" : ""}>
        {asText ? (
          <pre className="whitespace-pre-wrap break-words rounded-md border border-line-strong bg-sunken p-4 font-mono text-[0.86em]">
            {mail.text}
          </pre>
        ) : (
          <MailFrame title="The mail, formatted" html={mail.html} scheme={scheme} />
        )}
      </div>
    </Panel>
  );
}

function useKeptChoice<T extends string>(key: string, options: readonly (readonly [T, string])[]) {
  const [kept, keep] = useKeptText(key);
  const first = options[0]?.[0];
  const value = options.find(([each]) => each === kept)?.[0] ?? first;
  if (value === undefined) throw new Error("a choice needs an option");
  return [value, (next: T) => keep(next)] as const;
}
