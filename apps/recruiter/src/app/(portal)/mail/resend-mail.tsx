"use client";

import { Button } from "@teamified/ui/button";
import { readApiError } from "@teamified/web/api-error";
import { usePermission } from "../../../show/account.tsx";
import { trpc } from "../../../trpc/client.tsx";

/** Tries a failed mail again; for those who may change something. */
export function ResendMail({ id }: { id: string }) {
  const mayResend = usePermission("mail.resend");
  const utils = trpc.useUtils();
  const resend = trpc.mail.resend.useMutation({ onSettled: () => utils.mail.invalidate() });
  if (!mayResend) return null;
  return (
    <span className="mt-1 block">
      <Button
        tone="secondary"
        size="small"
        pending={resend.isPending ? "Sending …" : null}
        onClick={() => resend.mutate({ id })}
      >
        Send again
      </Button>
      {resend.error !== null && (
        <span role="alert" className="block">
          {readApiError(resend.error).sentence}
        </span>
      )}
    </span>
  );
}
