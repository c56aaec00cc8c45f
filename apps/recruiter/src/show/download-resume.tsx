"use client";

import { Button } from "@teamified/ui/button";
import { Problem } from "@teamified/web/client/problem";
import { trpc } from "../trpc/client.tsx";

/** Brings the original file; the link is made for this one click and each one is logged. */
export function DownloadResume({ id, fileName }: { id: string; fileName: string }) {
  const link = trpc.resume.downloadLink.useMutation({
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        tone="secondary"
        size="small"
        aria-label={`Download ${fileName}`}
        pending={link.isPending ? "Preparing …" : null}
        onClick={() => link.mutate({ id })}
      >
        Download
      </Button>
      <Problem error={link.error} />
    </div>
  );
}
