"use client";

import { can, roleLabel } from "@teamified/contracts/permissions";
import { EmailAddress } from "@teamified/ui/email-address";
import { PageHeader } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { Table, Td, Th } from "@teamified/ui/table";
import { RelativeTime } from "@teamified/ui/time";
import { Loaded } from "@teamified/web/client/loaded";
import { useAccount } from "../../../show/account.tsx";
import { Nothing } from "../../../show/states.tsx";
import { trpc } from "../../../trpc/client.tsx";
import { MemberAccess } from "./member-access.tsx";
import { RetakePeriod } from "./retake-period.tsx";

/** The hiring team; admins let people in and keep them out. */
export function Members() {
  const account = useAccount();
  return (
    <>
      <PageHeader title="Members" lead="Who works in this portal, and what each may do." />
      {account !== null &&
        (can(account.role, "member.read") ? (
          <>
            <MemberTable />
            <RetakePeriod />
          </>
        ) : (
          <EmptyState title="Members are for admins">
            Your role is {account.role}. To add somebody or to change what you may do, ask an admin of{" "}
            {account.organizationName}.
          </EmptyState>
        ))}
    </>
  );
}

function MemberTable() {
  const query = trpc.member.list.useQuery();
  return (
    <Loaded query={query}>
      {(members) => (
        <Table caption="Members">
          <thead>
            <tr>
              <Th>Name</Th>
              <Th>E-mail</Th>
              <Th>Role</Th>
              <Th>Last signed in</Th>
              <Th>Access</Th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <Td className="font-medium">
                  {member.fullName}
                  {member.isSelf && <span className="font-normal text-muted"> (you)</span>}
                </Td>
                <Td className="text-muted">
                  <EmailAddress>{member.email}</EmailAddress>
                </Td>
                <Td label="Role">{roleLabel(member.role)}</Td>
                <Td label="Last signed in">
                  {member.lastLoginAt ? <RelativeTime at={member.lastLoginAt} /> : <Nothing words="never" />}
                </Td>
                <Td label="Access">
                  <MemberAccess member={member} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Loaded>
  );
}
