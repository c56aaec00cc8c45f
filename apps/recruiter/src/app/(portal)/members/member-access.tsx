"use client";

import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { StatusBadge } from "@teamified/ui/notice";
import { useToast } from "@teamified/ui/toast";
import { Problem } from "@teamified/web/client/problem";
import { useState } from "react";
import { usePermission } from "../../../show/account.tsx";
import { trpc } from "../../../trpc/client.tsx";
import type { Outputs } from "../../../trpc/outputs.ts";

/** Whether somebody may sign in, and the switch for it, with a question first. */
export function MemberAccess({ member }: { member: Outputs["member"]["list"][number] }) {
  const utils = trpc.useUtils();
  const say = useToast();
  const mayDeactivate = usePermission("member.deactivate");
  const [asking, setAsking] = useState(false);
  const change = trpc.member.setActive.useMutation({
    onSuccess: async (_, { isActive }) => {
      setAsking(false);
      say(isActive ? `${member.fullName} can sign in.` : `${member.fullName} can no longer sign in.`);
      await utils.member.invalidate();
    },
  });
  const verb = member.isActive ? "Deactivate" : "Activate";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <StatusBadge tone={member.isActive ? "done" : "neutral"}>
        {member.isActive ? "Active" : "Deactivated"}
      </StatusBadge>
      {member.isSelf ? (
        <span className="text-muted">Another admin can change this.</span>
      ) : (
        mayDeactivate && (
          <Button
            tone="secondary"
            size="small"
            aria-label={`${verb} ${member.fullName}`}
            onClick={() => setAsking(true)}
          >
            {verb}
          </Button>
        )
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`${verb} ${member.fullName}?`}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(false)}>
              Cancel
            </Button>
            <Button
              tone={member.isActive ? "danger" : "primary"}
              pending={change.isPending ? "Saving …" : null}
              onClick={() => change.mutate({ id: member.id, isActive: !member.isActive })}
            >
              {verb}
            </Button>
          </>
        }
      >
        <p className="mb-3">
          {member.isActive
            ? "They are signed out with their next click. What they decided stays, and you can activate them again."
            : "They can sign in again with their password."}
        </p>
        <Problem error={change.error} />
      </Dialog>
    </div>
  );
}
