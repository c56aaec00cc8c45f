"use client";

import { type DecisionOutcome, decisionOutcomes } from "@teamified/contracts/assessments";
import { Button } from "@teamified/ui/button";
import { Choice, ChoiceGroup } from "@teamified/ui/choice";
import { Field, TextArea } from "@teamified/ui/field";
import { Notice } from "@teamified/ui/notice";
import { useToast } from "@teamified/ui/toast";
import { readApiError } from "@teamified/web/api-error";
import { Problem } from "@teamified/web/client/problem";
import { useKeptText } from "@teamified/web/client/use-kept-text";
import { useState } from "react";
import { outcomeWords } from "../../../../show/states.tsx";
import { trpc } from "../../../../trpc/client.tsx";

const means: Record<DecisionOutcome, string> = {
  advance: "You want to go on with this person.",
  hold: "You need more before you decide.",
  decline: "You do not go on for this role.",
};
/** As the API has them (decideInput). */
const reasonLength = { least: 10, most: 2000 };

/** Takes an outcome and a reason; a new decision replaces the one before, which stays readable. */
export function DecisionForm({
  interviewId,
  scoring,
  again,
}: {
  interviewId: string;
  /** Number of the complete result on the page; null when there is none. */
  scoring: number | null;
  again: boolean;
}) {
  const utils = trpc.useUtils();
  const say = useToast();
  // The result that was there when the person began: another one may come while they write.
  const [read, setRead] = useState(scoring);
  const [outcome, setOutcome] = useState<DecisionOutcome | null>(null);
  const [reason, setReason] = useKeptText(`decision:${interviewId}`);
  // Whoever has not begun decides on what is there.
  if (read !== scoring && outcome === null && reason === "") setRead(scoring);
  const [missing, setMissing] = useState<{ outcome?: string; reason?: string }>({});
  const decide = trpc.assessment.decide.useMutation({
    onSuccess: async ({ withdrewNotice }, sent) => {
      say(
        withdrewNotice
          ? "Your decision is recorded. The message about the earlier one was taken back."
          : "Your decision is recorded. Only the team sees it.",
      );
      // What was written or chosen since is the beginning of the next one.
      if (reason === sent.reason) setReason("");
      if (outcome === sent.outcome) setOutcome(null);
      await Promise.all([
        utils.interview.invalidate(),
        utils.candidate.invalidate(),
        utils.dashboard.invalidate(),
      ]);
    },
    // Another result, if that is why, shows on the page.
    onError: async (error) => {
      if (readApiError(error).code === "stale") await utils.interview.report.invalidate({ id: interviewId });
    },
  });
  const fields = decide.error ? readApiError(decide.error).fields : {};

  function send(): void {
    const short = reason.trim().length < reasonLength.least;
    setMissing({
      ...(outcome === null ? { outcome: "Choose one of the three." } : {}),
      ...(short
        ? {
            reason: `Give a reason of at least ${reasonLength.least} characters that you could read aloud to the candidate.`,
          }
        : {}),
    });
    if (outcome !== null && !short && !decide.isPending) {
      decide.mutate({ interviewId, scoring: read, outcome, reason });
    }
  }

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
      {read !== scoring && (
        <Notice
          tone="waiting"
          title={
            scoring === null ? "The result is being made anew" : `Result ${scoring} came while you decided`
          }
        >
          <p className="mb-2">
            Nothing was recorded, and what you wrote is kept. Read{" "}
            <a href="#scorings" className="link">
              what is there now
            </a>
            , then decide.
          </p>
          <Button
            type="button"
            tone="secondary"
            size="small"
            onClick={() => {
              decide.reset();
              setRead(scoring);
            }}
          >
            I have read it
          </Button>
        </Notice>
      )}
      <ChoiceGroup legend={again ? "Decide anew" : "Your decision"}>
        {decisionOutcomes.map((option) => (
          <Choice
            key={option}
            name="outcome"
            value={option}
            title={outcomeWords[option]}
            checked={outcome === option}
            onChange={() => setOutcome(option)}
          >
            {means[option]}
          </Choice>
        ))}
        {missing.outcome && outcome === null && (
          <p role="alert" className="text-[0.9em] text-failed">
            {missing.outcome}
          </p>
        )}
      </ChoiceGroup>
      <Field
        label="Reason"
        hint={`At least ${reasonLength.least} characters, in words that you could read aloud to the candidate.`}
        error={fields.reason ?? (reason.trim().length < reasonLength.least ? missing.reason : undefined)}
      >
        {(control) => (
          <TextArea
            {...control}
            name="reason"
            maxLength={reasonLength.most}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {!fields.reason && read === scoring && <Problem error={decide.error} />}
      <Button type="submit" className="justify-self-start" pending={decide.isPending ? "Recording …" : null}>
        Record decision
      </Button>
    </form>
  );
}
