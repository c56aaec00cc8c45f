"use client";

import { mainQuestionLimits } from "@teamified/contracts/interviews";
import { Button } from "@teamified/ui/button";
import { Checkbox } from "@teamified/ui/field";
import { Panel } from "@teamified/ui/panel";
import { type FormEvent, type ReactNode, useState } from "react";
import { useInterviewRules } from "../../../../show/use-interview-rules.ts";

/** What the candidate agrees to and asks for. */
export type Terms = { consent: boolean; extraTime: boolean; showClock: boolean };

/** Everything one should know before the first question, and what one may ask for without saying why (INT-2). */
export function BeforeYouStart({
  interviewer,
  terms,
  onTerms,
  onBack,
  onNext,
}: {
  interviewer: string;
  terms: Terms;
  onTerms: (terms: Terms) => void;
  onBack: () => void;
  onNext: () => void;
}) {
  const rules = useInterviewRules();
  const [missing, setMissing] = useState(false);
  function next(event: FormEvent): void {
    event.preventDefault();
    setMissing(!terms.consent);
    if (terms.consent) onNext();
  }
  return (
    <form method="post" onSubmit={next} className="grid gap-6">
      <Panel>
        <dl className="grid gap-5">
          <Fact title="An AI asks, a person decides">
            {interviewer} is an AI interviewer. It asks the questions and prepares a report. A person reads
            the report and makes the decision; no score decides anything by itself.
          </Fact>
          <Fact title="What will happen, and how long">
            {mainQuestionLimits.least} to {mainQuestionLimits.most} questions, one at a time: a short warm-up,
            the main part, then deeper until it gets hard. For everybody it gets hard at some point. You write
            your answers, or speak them where this portal offers it. Most people need 20 to 40 minutes. To say
            that you don't know is a good answer when it is true. You can ask {interviewer} for other words, a
            hint or how this works; asking costs nothing. Until you send the next answer you can take the last
            one back.
          </Fact>
          <Fact title="Breaks">
            You may pause. After {rules.inactivity} without a word from you the interview closes, and you can
            start another. A lost connection or a closed window loses nothing: you come back to the same
            question.
          </Fact>
          <Fact title="How it is scored">
            Each answer is compared with points that a good answer may make. What you say counts: not your
            spelling, your accent, your speed or your style. What you were not asked about is not held against
            you. You see your result, with the reasons.
          </Fact>
          {rules.englishOnly && (
            <Fact title="Please answer in English">
              No language model is in use here, so only English answers can be judged. Mistakes in your
              English do not count. Code is fine in any programming language.
            </Fact>
          )}
          <Fact title="What is recorded">
            The questions, your answers and when they were sent; and for each answer how it was entered: keys
            pressed, text pasted, and time away from the page. Such facts never change a score; a person may
            read them. If you speak an answer: its sound, what a speech recognition service made of it, and
            the text as you corrected it; a recording that you do not send is deleted. All of it is kept for{" "}
            {rules.keptFor} and is seen by you and the hiring team.
          </Fact>
        </dl>
      </Panel>
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-semibold text-[1.1em]">
          What would help you? <span className="font-normal text-muted">Nobody asks why.</span>
        </legend>
        <Checkbox
          label="Extra time"
          hint="Take as long as you need; how long you took is not looked at."
          checked={terms.extraTime}
          onChange={(event) => onTerms({ ...terms, extraTime: event.target.checked })}
        />
        <Checkbox
          label="Show a clock"
          hint="The time since the question was asked. There is never a countdown."
          checked={terms.showClock}
          onChange={(event) => onTerms({ ...terms, showClock: event.target.checked })}
        />
      </fieldset>
      <div className="grid gap-2 border-line border-t pt-6">
        <Checkbox
          label="I have read this and agree that the interview is held, recorded and scored in this way."
          checked={terms.consent}
          aria-invalid={missing || undefined}
          onChange={(event) => {
            onTerms({ ...terms, consent: event.target.checked });
            setMissing(false);
          }}
        />
        {missing && (
          <p role="alert" className="text-failed">
            Please agree first, or leave it for today. Nothing has begun.
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">Next: try it once</Button>
        <Button tone="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{title}</dt>
      <dd className="mt-0.5 text-muted">{children}</dd>
    </div>
  );
}
