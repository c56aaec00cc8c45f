"use client";

import { Button } from "@teamified/ui/button";
import { Field, TextArea } from "@teamified/ui/field";
import { Panel } from "@teamified/ui/panel";
import { KeyHint } from "@teamified/ui/shell";
import { readApiError } from "@teamified/web/api-error";
import { Problem } from "@teamified/web/client/problem";
import { useEffect, useRef } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { OvertakenEdit } from "./overtaken-edit.tsx";
import type { FeedbackDraft } from "./use-feedback-draft.ts";

/** As the API has it (feedbackContentSchema). */
const maxCharacters = 8000;

/** The text as it is, or in work. */
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
          Text <span className="font-normal text-muted">version {feedback.version}</span>
        </>
      }
      actions={
        mayEdit &&
        !draft.editing && (
          <Button tone="secondary" size="small" aria-keyshortcuts="e" onClick={draft.begin}>
            Edit <KeyHint>e</KeyHint>
          </Button>
        )
      }
    >
      {draft.editing ? (
        <Editor feedback={feedback} draft={draft} mayEdit={mayEdit} />
      ) : (
        <div className="max-w-prose whitespace-pre-wrap break-words text-[1.07em] leading-relaxed">
          {feedback.content}
        </div>
      )}
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
  useEffect(() => area.current?.focus(), []);
  const problem = draft.error ? readApiError(draft.error) : null;
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.pending && mayEdit && !draft.overtaken) draft.save();
      }}
    >
      {(draft.overtaken || !mayEdit) && <OvertakenEdit feedback={feedback} draft={draft} mayEdit={mayEdit} />}
      <Field
        label={draft.overtaken || !mayEdit ? "Your text" : "Text for the candidate"}
        hint="Plain text with blank lines between paragraphs. The mail below shows the saved version."
        error={problem?.fields.content}
      >
        {(control) => (
          <TextArea
            {...control}
            ref={area}
            name="content"
            rows={16}
            maxLength={maxCharacters}
            value={draft.text}
            onChange={(event) => draft.setText(event.target.value)}
          />
        )}
      </Field>
      {problem && problem.code !== "stale" && !problem.fields.content && <Problem error={draft.error} />}
      <div className="flex flex-wrap gap-2">
        {mayEdit && !draft.overtaken && (
          <Button type="submit" pending={draft.pending ? "Saving …" : null}>
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
