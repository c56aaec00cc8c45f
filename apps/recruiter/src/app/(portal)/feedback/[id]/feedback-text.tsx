"use client";

import { feedbackLength } from "@teamified/contracts/feedback";
import { Button } from "@teamified/ui/button";
import { Field, TextArea } from "@teamified/ui/field";
import { Panel } from "@teamified/ui/panel";
import { isComposing } from "@teamified/ui/pressed-key";
import { Countdown } from "@teamified/ui/time";
import { readApiError } from "@teamified/web/api-error";
import { Problem } from "@teamified/web/client/problem";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { lengthProblem } from "./length-problem.ts";
import { OvertakenEdit } from "./overtaken-edit.tsx";
import type { FeedbackDraft } from "./use-feedback-draft.ts";

/** The text in work, with what became of the feedback meanwhile. */
export function FeedbackText({
  feedback,
  draft,
  mayEdit,
}: {
  feedback: Outputs["feedback"]["get"];
  draft: FeedbackDraft;
  mayEdit: boolean;
}) {
  return (
    <Panel
      title={
        <>
          Text <span className="font-normal text-muted">from version {draft.baseVersion}</span>
        </>
      }
      actions={
        feedback.autoSendAt && (
          <p className="text-muted">
            version {feedback.version} leaves by itself in <Countdown to={feedback.autoSendAt} />
          </p>
        )
      }
    >
      <Editor feedback={feedback} draft={draft} mayEdit={mayEdit} />
    </Panel>
  );
}

function Editor({
  feedback,
  draft,
  mayEdit,
}: {
  feedback: Outputs["feedback"]["get"];
  draft: FeedbackDraft;
  mayEdit: boolean;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => area.current?.focus(), []);
  const problem = draft.error ? readApiError(draft.error) : null;
  // Too long is said while it is so; too short only once somebody tried to save it.
  const length = lengthProblem(draft.text, tried ? "saved" : "written");
  const maySave = mayEdit && !draft.overtaken;
  const save = () => {
    if (!maySave || draft.pending) return;
    setTried(true);
    if (lengthProblem(draft.text, "saved") === null) draft.save();
    else area.current?.focus();
  };
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    save();
  };
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {!maySave && <OvertakenEdit feedback={feedback} draft={draft} mayEdit={mayEdit} />}
      <Field
        label={maySave ? "Text for the candidate" : "Your text"}
        hint="Plain text with blank lines between paragraphs. Advice and resources that you take out follow in a list."
        error={length ?? problem?.fields.content}
      >
        {(control) => (
          <TextArea
            {...control}
            ref={area}
            name="content"
            rows={16}
            maxLength={feedbackLength.most}
            counts="always"
            aria-keyshortcuts="Control+Enter"
            value={draft.text}
            onKeyDown={saveByKey}
            onChange={(event) => draft.setText(event.target.value)}
          />
        )}
      </Field>
      {problem && problem.code !== "stale" && !problem.fields.content && <Problem error={draft.error} />}
      <div className="flex flex-wrap gap-2">
        {maySave && (
          <Button type="submit" aria-keyshortcuts="Control+Enter" pending={draft.pending ? "Saving …" : null}>
            Save
          </Button>
        )}
        <Button tone="secondary" onClick={draft.discard}>
          {draft.text === feedback.content ? "Cancel" : "Discard my changes"}
        </Button>
      </div>
    </form>
  );
}
