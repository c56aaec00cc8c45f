"use client";

import { Button, buttonClass } from "@teamified/ui/button";
import { Problem } from "@teamified/web/client/problem";
import Link from "next/link";
import { trpc } from "../../../../trpc/client.tsx";

/** What one can do about a resume that could not be read. */
export function RetryResume({ id }: { id: string }) {
  const utils = trpc.useUtils();
  const retry = trpc.resume.retry.useMutation({ onSettled: () => utils.resume.invalidate() });
  return (
    <div className="mt-3 grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Link href="/resumes" className={buttonClass()}>
          Upload another file
        </Link>
        <Button
          tone="secondary"
          pending={retry.isPending ? "Starting …" : null}
          onClick={() => retry.mutate({ id })}
        >
          Read it again
        </Button>
      </div>
      <Problem error={retry.error} />
    </div>
  );
}
