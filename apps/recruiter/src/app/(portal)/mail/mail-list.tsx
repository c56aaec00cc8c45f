"use client";

import { type MailState, mailStates } from "@teamified/contracts/mails";
import { StatusBadge } from "@teamified/ui/notice";
import { PageHeader } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { Table, Td, Th } from "@teamified/ui/table";
import { TabList, tabClass } from "@teamified/ui/tabs";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { usePermission } from "../../../show/account.tsx";
import { LoadMore } from "../../../show/load-more.tsx";
import { mailStateLabels } from "../../../show/mail-labels.ts";
import { trpc } from "../../../trpc/client.tsx";
import type { Outputs } from "../../../trpc/outputs.ts";
import { pageSize } from "./mail-states.ts";
import { ResendMail } from "./resend-mail.tsx";

/** Every mail that the portal sends: of what kind, to whom, where it stands, and when. */
export function MailList({ state }: { state: MailState | null }) {
  const mayReadTemplates = usePermission("mail-template.read");
  const query = trpc.mail.list.useInfiniteQuery(
    { limit: pageSize, ...(state && { state }) },
    { getNextPageParam: (page) => page.nextCursor },
  );
  return (
    <>
      <PageHeader
        title="Mail"
        lead="What the portal sends, to whom, and what became of it. A mail that fails is tried five times before it is given up."
        actions={
          mayReadTemplates && (
            <Link href="/mail/templates" className="link">
              How each kind looks
            </Link>
          )
        }
      />
      <TabList label="Mails by state">
        <Tab to={null} current={state} words="All" />
        {mailStates.map((each) => (
          <Tab key={each} to={each} current={state} words={mailStateLabels[each][1]} />
        ))}
      </TabList>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState title={state === null ? "No mail was sent yet" : "There is none of these"}>
                Mails appear here by themselves.
              </EmptyState>
            );
          }
          return (
            <>
              <Table caption="Mails">
                <thead>
                  <tr>
                    <Th>Mail</Th>
                    <Th>To</Th>
                    <Th>State</Th>
                    <Th>When</Th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((mail) => (
                    <MailRow key={mail.id} mail={mail} />
                  ))}
                </tbody>
              </Table>
              <LoadMore query={query} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Tab({ to, current, words }: { to: MailState | null; current: MailState | null; words: string }) {
  return (
    <Link
      href={{ pathname: "/mail", query: to === null ? {} : { state: to } }}
      aria-current={to === current ? "page" : undefined}
      className={tabClass(to === current)}
    >
      {words}
    </Link>
  );
}

type Mail = Outputs["mail"]["list"]["items"][number];

function MailRow({ mail }: { mail: Mail }) {
  const [tone, words] = mailStateLabels[mail.state];
  return (
    <tr className="transition-colors duration-150 hover:bg-sunken">
      <Td>{mail.title}</Td>
      <Td label="To" className="min-w-36 wrap-anywhere">
        {mail.candidateId === null ? (
          mail.recipientName
        ) : (
          <Link href={`/candidates/${mail.candidateId}`} className="link">
            {mail.recipientName}
          </Link>
        )}
      </Td>
      <Td label="State">
        <StatusBadge tone={tone}>{words}</StatusBadge>
        {mail.error !== null && mail.state !== "sent" && (
          <span className="block text-muted">
            {mail.error}
            {mail.attempts > 0 && ` (${mail.attempts === 1 ? "tried once" : `tried ${mail.attempts} times`})`}
          </span>
        )}
        {mail.state === "failed" && <ResendMail id={mail.id} />}
      </Td>
      <Td label="When">
        <RelativeTime at={mail.sentAt ?? (mail.state === "queued" ? mail.sendAfter : mail.createdAt)} />
      </Td>
    </tr>
  );
}
