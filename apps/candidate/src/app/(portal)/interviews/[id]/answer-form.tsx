"use client";

import { answerInput, type InputTelemetry, maxAnswerCharacters } from "@teamified/contracts/interviews";
import { Button } from "@teamified/ui/button";
import { Field, TextArea } from "@teamified/ui/field";
import { Notice } from "@teamified/ui/notice";
import { KeyHint } from "@teamified/ui/shell";
import { Problem } from "@teamified/web/client/problem";
import { useOnline } from "@teamified/web/client/use-online";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { DraftAnswer } from "./use-draft-answer.ts";
import { useInputTelemetry } from "./use-input-telemetry.ts";
import { useKeepAlive } from "./use-keep-alive.ts";
import type { AnswerSender } from "./use-send-answer.ts";

const dontKnow = "I don't know.";

/** Where the answer to one question is written and sent. Keyed by the question, so that each begins afresh. */
export function AnswerForm({
  id,
  question,
  isFirst,
  draft,
  onWrite,
  sender,
}: {
  id: string;
  question: number;
  isFirst: boolean;
  /** Null until the page is alive and knows what this browser kept. */
  draft: DraftAnswer | null;
  onWrite: (text: string, telemetry: InputTelemetry) => void;
  sender: AnswerSender;
}) {
  const keepAlive = useKeepAlive(id);
  const ready = draft?.sequence === question ? draft : null;
  const { onInput, read } = useInputTelemetry(ready === null ? null : question, ready?.telemetry ?? null);
  const [refused, setRefused] = useState<string | null>(null);
  const online = useOnline();
  // What became of another question's answer is not said here.
  const isOwn = sender.question === question;
  const sending = isOwn && sender.sending;
  const box = useRef<HTMLTextAreaElement>(null);
  const text = ready?.text ?? "";

  useEffect(() => {
    // One goes on writing where one was; the page's own start leaves the focus to the reader.
    if (!isFirst) box.current?.focus({ preventScroll: true });
  }, [isFirst]);

  function send(words: string): void {
    if (sending || ready === null) return;
    const input = answerInput.safeParse({
      interviewId: id,
      messageKey: ready.messageKey,
      questionSequence: question,
      text: words,
      telemetry: read(),
    });
    setRefused(input.success ? null : (input.error.issues[0]?.message ?? "Check your answer."));
    if (input.success) sender.send(input.data);
    else box.current?.focus();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    send(text);
  }

  function sendByKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send(text);
  }

  return (
    <form method="post" onSubmit={submit} className="mt-6 grid gap-4">
      <Field label="Your answer" error={refused}>
        {(control) => (
          <TextArea
            {...control}
            ref={box}
            value={text}
            maxLength={maxAnswerCharacters}
            readOnly={ready === null || sending}
            className="min-h-[9em]"
            onKeyDown={sendByKey}
            onChange={(event) => {
              const next = event.target.value;
              onInput(event.nativeEvent, text.length, next.length);
              onWrite(next, read());
              keepAlive();
              sender.withdraw();
              setRefused(null);
            }}
          />
        )}
      </Field>
      {isOwn && sender.notSentYet && (
        <Notice tone="waiting" title="Not sent yet">
          <p className="mb-2">
            {online
              ? "The portal cannot be reached at the moment. We try again by ourselves."
              : "We try again when you are back online."}{" "}
            Your answer is kept in this browser, even if you close the window.
          </p>
          <Button tone="secondary" size="small" pending={sending ? "Trying …" : null} onClick={sender.retry}>
            Try now
          </Button>
        </Notice>
      )}
      <Problem error={isOwn ? sender.error : null} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" pending={sending ? "Sending …" : null}>
          Send
        </Button>
        <Button
          tone="quiet"
          // A click before the page is alive would do nothing, so it says that it is not there yet.
          aria-disabled={sending || ready === null || undefined}
          onClick={() => send(dontKnow)}
        >
          I don't know
        </Button>
        <span className="ml-auto hidden text-[0.82em] text-muted sm:inline">
          <KeyHint>Ctrl</KeyHint> or <KeyHint>⌘</KeyHint> + <KeyHint>Enter</KeyHint> sends
        </span>
      </div>
    </form>
  );
}
