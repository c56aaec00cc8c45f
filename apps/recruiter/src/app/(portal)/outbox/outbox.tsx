"use client";

import { EmailAddress } from "@teamified/ui/email-address";
import { PageHeader } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { LoadMore } from "../../../show/load-more.tsx";
import { trpc } from "../../../trpc/client.tsx";
import { MailProvider } from "./mail-provider.tsx";

/** Mails that were kept here instead of being sent into the world, newest first. */
export function Outbox() {
  const query = trpc.outbox.list.useInfiniteQuery(
    { limit: 50 },
    { getNextPageParam: (page) => page.nextCursor },
  );
  return (
    <>
      <PageHeader title="Outbox" />
      <MailProvider />
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState title="The outbox is empty">
                Mails that the portal keeps appear here by themselves, as soon as one is sent.
              </EmptyState>
            );
          }
          return (
            <>
              <Table caption="Mails in the outbox">
                <thead>
                  <tr>
                    <Th>Subject</Th>
                    <Th>To</Th>
                    <Th>Kind</Th>
                    <Th>Written</Th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((mail) => (
                    <tr key={mail.id} className="transition-colors duration-150 hover:bg-sunken">
                      <Td>
                        <Link href={`/outbox/${mail.id}`} className="link">
                          {mail.subject}
                        </Link>
                      </Td>
                      <Td label="To" className="text-muted">
                        <EmailAddress>{mail.to}</EmailAddress>
                      </Td>
                      <Td label="Kind">{mail.title}</Td>
                      <Td label="Written">
                        <RelativeTime at={mail.createdAt} />
                      </Td>
                    </tr>
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
