"use client";

import { PageHeader } from "@teamified/ui/panel";
import { TabList, tabClass } from "@teamified/ui/tabs";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { BackLink } from "../../../../show/back-link.tsx";
import { ForAdmins } from "../../../../show/for-admins.tsx";
import { trpc } from "../../../../trpc/client.tsx";
import { MailPreview } from "../../feedback/[id]/mail-preview.tsx";

/** Every kind of mail as its reader sees it, filled with sample data by the functions of the delivery. */
export function MailTemplates({ kind }: { kind: string | undefined }) {
  return (
    <ForAdmins
      permission="mail-template.read"
      heading="How mails look"
      title="The templates are for admins"
      what="To see how the mails of the portal look"
    >
      <Templates kind={kind} />
    </ForAdmins>
  );
}

function Templates({ kind }: { kind: string | undefined }) {
  const query = trpc.mail.templates.useQuery();
  return (
    <Loaded title="How mails look" query={query}>
      {(templates) => {
        const shown = templates.find((each) => each.kind === kind) ?? templates[0];
        return (
          <>
            <PageHeader
              back={<BackLink href="/mail">Mail</BackLink>}
              title="How mails look"
              lead="Filled with sample data. Every kind of mail that the portal sends is here."
            />
            <TabList label="Kinds of mail">
              {templates.map((each) => (
                <Link
                  key={each.kind}
                  href={{ pathname: "/mail/templates", query: { kind: each.kind } }}
                  aria-current={each === shown ? "page" : undefined}
                  className={tabClass(each === shown)}
                >
                  {each.title}
                </Link>
              ))}
            </TabList>
            {shown && (
              <MailPreview
                key={shown.kind}
                title={shown.title}
                preview={{
                  mail: { to: "ada@mail.example", ...shown },
                  live: false,
                  problem: null,
                }}
                actions={<span className="text-muted">{shown.when}</span>}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
