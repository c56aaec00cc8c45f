"use client";

import { Button } from "@teamified/ui/button";
import { Dialog } from "@teamified/ui/dialog";
import { useToast } from "@teamified/ui/toast";
import { Problem } from "@teamified/web/client/problem";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpc } from "../../../../trpc/client.tsx";

/** The original file, and the way to delete everything that came of it. */
export function ResumeActions({ id, fileName }: { id: string; fileName: string }) {
  const router = useRouter();
  const utils = trpc.useUtils();
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const download = trpc.resume.downloadLink.useMutation({
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const remove = trpc.resume.remove.useMutation({
    onSuccess: async () => {
      setAsking(false);
      say(`${fileName} is deleted.`);
      router.push("/resumes");
      await utils.resume.list.invalidate();
    },
  });
  return (
    <div className="grid gap-3 border-line border-t pt-6">
      <div className="flex flex-wrap gap-2">
        <Button
          tone="secondary"
          pending={download.isPending ? "Preparing …" : null}
          onClick={() => download.mutate({ id })}
        >
          Download the original
        </Button>
        <Button tone="danger" onClick={() => setAsking(true)}>
          Delete
        </Button>
      </div>
      <Problem error={download.error} />
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Delete this resume?"
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button
              tone="danger"
              pending={remove.isPending ? "Deleting …" : null}
              onClick={() => remove.mutate({ id })}
            >
              Delete
            </Button>
          </>
        }
      >
        <div className="grid gap-3">
          <p className="break-words">
            {fileName}, what was read from it and its feedback are deleted for good. Feedback that was not
            sent yet will not come. Interviews that you took stay.
          </p>
          <Problem error={remove.error} />
        </div>
      </Dialog>
    </div>
  );
}
