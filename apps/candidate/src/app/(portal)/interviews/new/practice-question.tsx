"use client";

import { Button } from "@teamified/ui/button";
import { Field, TextArea } from "@teamified/ui/field";
import { Notice } from "@teamified/ui/notice";
import { Panel } from "@teamified/ui/panel";
import { isComposing } from "@teamified/ui/pressed-key";
import { InterviewerSays } from "@teamified/ui/transcript";
import { Problem } from "@teamified/web/client/problem";
import { type FormEvent, useState } from "react";
import { MicrophoneCheck } from "../../../../voice/microphone-check.tsx";

/** What a practice answer would bring; a question of one's own is answered, as the interviewer would. */
function PracticeReply({ text }: { text: string }) {
  return text.trim().endsWith("?") ? (
    <Notice tone="done" title="You asked something: you may do so in the interview too">
      There the interviewer answers what it may, such as what a question means or how the interview goes, and
      then waits for your answer. Asking costs you nothing. Whatever else you want to know, ask the hiring
      team by replying to any mail from them.
    </Notice>
  ) : (
    <Notice tone="done" title="Tried out: sending works like this">
      Nothing was sent. In the interview the next question would come now.
    </Notice>
  );
}

/** One question to get used to the place: it is not sent, not stored and not scored (INT-2). */
export function PracticeQuestion({
  interviewer,
  recognizes,
  starting,
  error,
  onBack,
  onStart,
}: {
  interviewer: string;
  /** Whether answers may be spoken here. */
  recognizes: boolean;
  starting: boolean;
  error: unknown;
  onBack: () => void;
  onStart: () => void;
}) {
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  function attempt(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== "") setTried(true);
  }
  return (
    <div className="grid gap-6">
      <p className="text-muted">
        A question to try, if you like. Your answer stays in this window: it is not sent, stored or scored.
      </p>
      <Panel>
        <InterviewerSays name={interviewer} note="not scored">
          What did you make or repair lately that you liked? It need not have to do with work.
        </InterviewerSays>
        <form method="post" onSubmit={attempt} className="mt-5 grid gap-3">
          <Field label="Your answer">
            {(control) => (
              <TextArea
                {...control}
                value={text}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                  if (isComposing(event.nativeEvent)) return;
                  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && text.trim() !== "")
                    setTried(true);
                }}
              />
            )}
          </Field>
          {tried ? (
            <PracticeReply text={text} />
          ) : (
            <div>
              <Button type="submit" tone="secondary">
                Send the practice answer
              </Button>
            </div>
          )}
        </form>
      </Panel>
      {recognizes && <MicrophoneCheck />}
      <Problem error={error} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={onStart} pending={starting ? "Starting …" : null}>
          Start the interview
        </Button>
        <Button tone="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </div>
  );
}
