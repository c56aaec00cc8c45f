"use client";

import { Button } from "@teamified/ui/button";
import { useToast } from "@teamified/ui/toast";
import { Problem } from "@teamified/web/client/problem";
import { trpc } from "../trpc/client.tsx";

/** Reads a resume again that could not be read. */
export function RetryResume({ id, fileName }: { id: string; fileName: string }) {
  const utils = trpc.useUtils();
  const say = useToast();
  const retry = trpc.resume.retry.useMutation({
    onSuccess: () => {
      say(`${fileName} is being read again.`);
      return Promise.all([
        utils.candidate.invalidate(),
        utils.resume.invalidate(),
        utils.dashboard.invalidate(),
      ]);
    },
  });
  return (
    <Retry
      label={`Read again: ${fileName}`}
      words="Read again"
      pending={retry.isPending}
      error={retry.error}
      onRetry={() => retry.mutate({ id })}
    />
  );
}

/** Makes what is missing of an interview's scores; what is finished stays. */
export function RetryAssessment({ interviewId }: { interviewId: string }) {
  const utils = trpc.useUtils();
  const say = useToast();
  const retry = trpc.assessment.retry.useMutation({
    onSuccess: () => {
      say("The missing parts are being made.");
      return Promise.all([utils.interview.invalidate(), utils.dashboard.invalidate()]);
    },
  });
  return (
    <Retry
      words="Retry"
      pending={retry.isPending}
      error={retry.error}
      onRetry={() => retry.mutate({ interviewId })}
    />
  );
}

function Retry({
  words,
  label,
  pending,
  error,
  onRetry,
}: {
  words: string;
  label?: string;
  pending: boolean;
  error: unknown;
  onRetry: () => void;
}) {
  return (
    <div className="grid justify-items-start gap-2">
      <Button
        tone="secondary"
        size="small"
        aria-label={label}
        pending={pending ? "Starting …" : null}
        onClick={onRetry}
      >
        {words}
      </Button>
      <Problem error={error} />
    </div>
  );
}
