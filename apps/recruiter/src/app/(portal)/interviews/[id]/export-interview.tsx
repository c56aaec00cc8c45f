"use client";

import { Button } from "@teamified/ui/button";
import { useToast } from "@teamified/ui/toast";
import { readApiError } from "@teamified/web/api-error";
import { trpc } from "../../../../trpc/client.tsx";

/** Brings the interview as a file that can be scored again elsewhere; each export is logged. */
export function ExportInterview({ interviewId }: { interviewId: string }) {
  const say = useToast();
  const bring = trpc.interview.export.useMutation({
    onSuccess: (file) => {
      save(file, `interview-${interviewId}.json`);
      say(
        "Exported without the name and address of the account. What the candidate wrote of themselves is in it.",
      );
    },
    onError: (error) => say(readApiError(error).sentence, { tone: "failed" }),
  });
  return (
    <Button
      tone="secondary"
      size="small"
      title="What was asked and answered, with the result. The name and address of the account are taken out; what the candidate wrote of themselves stays. Each export is logged."
      pending={bring.isPending ? "Preparing …" : null}
      onClick={() => bring.mutate({ id: interviewId })}
    >
      Export as JSON
    </Button>
  );
}

/** Hands a value to the browser as a file to keep. */
function save(value: unknown, name: string): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(value, null, 2)], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
