"use client";

import { PageHeader, Panel } from "@teamified/ui/panel";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import { BackLink } from "../../../../show/back-link.tsx";
import { MailFrame } from "../../../../show/mail-frame.tsx";
import { trpc } from "../../../../trpc/client.tsx";

/** One kept mail, formatted and as plain text. */
export function OutboxMail({ id }: { id: string }) {
  const query = trpc.outbox.get.useQuery({ id });
  return (
    <Loaded title="Mail" query={query}>
      {(mail) => (
        <>
          <PageHeader
            back={<BackLink href="/outbox">Outbox</BackLink>}
            title={mail.subject}
            lead={
              <>
                to {mail.to} · written <RelativeTime at={mail.createdAt} />
              </>
            }
          />
          <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
            <Panel title="Formatted">
              <MailFrame title="The mail, formatted" html={mail.html} />
            </Panel>
            <Panel title="As plain text">
              <pre className="whitespace-pre-wrap break-words font-mono text-[0.93em]">{mail.text}</pre>
            </Panel>
          </div>
        </>
      )}
    </Loaded>
  );
}
