"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { decisionNoticeBodySchema, longestNoticeDelayMinutes } from "@teamified/contracts/decisions";
import { Button } from "@teamified/ui/button";
import { Field, TextArea } from "@teamified/ui/field";
import { formatSpan } from "@teamified/ui/format-span";
import { useToast } from "@teamified/ui/toast";
import { readApiError } from "@teamified/web/api-error";
import { Problem } from "@teamified/web/client/problem";
import { useKeptText } from "@teamified/web/client/use-kept-text";
import { useState } from "react";
import { MailFrame } from "../../../../show/mail-frame.tsx";
import { useDebounced } from "../../../../show/use-debounced.ts";
import { trpc } from "../../../../trpc/client.tsx";
import type { Report } from "./interview-report.tsx";

type Decision = Report["decisions"][number];

/** Longer waits than the configured one, in minutes. */
const longerDelays = [4 * 60, 24 * 60, 3 * 24 * 60].filter((each) => each <= longestNoticeDelayMinutes);

/** Writes what the candidate is told, shows the mail as it will arrive, and schedules it. */
export function NoticeEditor({
  decision,
  replaces,
  onClose,
}: {
  decision: Decision;
  /** The scheduled notice whose text is changed, or null. */
  replaces: Decision["notices"][number] | null;
  onClose: () => void;
}) {
  const draft = trpc.decision.draft.useQuery({ decisionId: decision.id }, { staleTime: 300_000 });
  // With a sign before it: a box that was emptied is kept as empty, and is not one that nobody wrote in yet.
  const [kept, keep, forget] = useKeptText(`decision-notice-text:${decision.id}`);
  const standard = draft.data?.body ?? "";
  const body = kept === "" ? (replaces?.body ?? standard) : kept.slice(1);
  const [delay, setDelay] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const utils = trpc.useUtils();
  const say = useToast();
  const schedule = trpc.decision.scheduleNotice.useMutation({
    onSuccess: () => {
      forget();
      say("Scheduled. You can take it back until it leaves.");
      onClose();
    },
    onSettled: () => Promise.all([utils.interview.invalidate(), utils.dashboard.invalidate()]),
  });
  const fields = schedule.error ? readApiError(schedule.error).fields : {};

  function write(text: string): void {
    keep(`=${text}`);
    setProblem(null);
  }

  function startAgain(): void {
    const before = body;
    write(standard);
    if (before.trim() !== "") say("Your text was replaced.", { undo: () => write(before) });
  }

  function send(): void {
    const checked = decisionNoticeBodySchema.safeParse(body);
    setProblem(checked.success ? null : (checked.error.issues[0]?.message ?? null));
    if (!checked.success || schedule.isPending) return;
    schedule.mutate({
      decisionId: decision.id,
      body: checked.data,
      replaces: replaces?.id ?? null,
      ...(delay === null ? {} : { delayMinutes: delay }),
    });
  }

  if (draft.error) return <Problem error={draft.error} />;
  if (!draft.data) return <p className="text-muted">The first text is on its way …</p>;
  const leastMinutes = Math.ceil(draft.data.delaySeconds / 60);
  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label="What the candidate reads"
        hint="It goes by mail and then stands on their result page. Your reason on record is not sent."
        error={problem ?? fields.body}
      >
        {(control) => (
          <TextArea
            {...control}
            name="body"
            maxLength={4000}
            value={body}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      {body !== standard && (
        <Button tone="secondary" size="small" className="justify-self-start" onClick={startAgain}>
          Start from the standard text
        </Button>
      )}
      <Field label="It leaves">
        {(control) => (
          <select
            {...control}
            className="touch block w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-ink"
            value={delay ?? ""}
            onChange={(event) => setDelay(event.target.value === "" ? null : Number(event.target.value))}
          >
            <option value="">in {formatSpan(draft.data.delaySeconds)}</option>
            {longerDelays
              .filter((minutes) => minutes > leastMinutes)
              .map((minutes) => (
                <option key={minutes} value={minutes}>
                  in {formatSpan(minutes * 60)}
                </option>
              ))}
          </select>
        )}
      </Field>
      {body.trim() !== "" && <NoticePreview decisionId={decision.id} body={body} />}
      {!fields.body && <Problem error={schedule.error} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" pending={schedule.isPending ? "Scheduling …" : null}>
          {replaces === null ? "Schedule the message" : "Schedule this text instead"}
        </Button>
        <Button tone="secondary" onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}

/** The mail with the text as it is being written, made by the server as the delivery makes it. */
function NoticePreview({ decisionId, body }: { decisionId: string; body: string }) {
  const utils = trpc.useUtils();
  const text = useDebounced(body);
  const query = useQuery({
    queryKey: ["decision-preview", decisionId, text],
    queryFn: ({ signal }) => utils.client.decision.preview.mutate({ decisionId, body: text }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
  });
  if (query.error) return <Problem error={query.error} />;
  if (!query.data) return null;
  return (
    <div className="grid gap-2">
      <p className="font-medium">The mail</p>
      <p className="wrap-anywhere text-muted">{query.data.subject}</p>
      <MailFrame title="The mail, formatted" html={query.data.html} />
    </div>
  );
}
