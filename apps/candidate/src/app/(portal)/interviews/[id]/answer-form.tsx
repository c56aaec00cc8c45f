"use client";

import { answerInput, type InputTelemetry, maxAnswerCharacters } from "@teamified/contracts/interviews";
import type { RecognizedAnswer } from "@teamified/contracts/spoken-answers";
import { Button } from "@teamified/ui/button";
import { Field, TextArea } from "@teamified/ui/field";
import { Notice } from "@teamified/ui/notice";
import { isComposing } from "@teamified/ui/pressed-key";
import { KeyHint } from "@teamified/ui/shell";
import { Problem } from "@teamified/web/client/problem";
import { useOnline } from "@teamified/web/client/use-online";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { trpc } from "../../../../trpc/client.tsx";
import { SpeakAnswer } from "../../../../voice/speak-answer.tsx";
import { useSpokenAnswer } from "../../../../voice/use-spoken-answer.ts";
import { withRecognized } from "../../../../voice/with-recognized.ts";
import type { DraftAnswer } from "./use-draft-answer.ts";
import { useInputTelemetry } from "./use-input-telemetry.ts";
import { useKeepAlive } from "./use-keep-alive.ts";
import type { AnswerSender } from "./use-send-answer.ts";

const dontKnow = "I don't know.";
// What the buttons send is what one could as well write: the turn is read from its words alone.
const confirmed = "Yes, that was my answer.";
const notConfirmed = "No.";
const takeBack = "That was not my answer.";

/** Where the answer to one question is written and sent. Keyed by the question, so that each begins afresh. */
export function AnswerForm({
  id,
  question,
  isFirst,
  draft,
  onWrite,
  sender,
  recognizes,
  canTakeBack,
  asksToConfirm,
  onSpeaking,
}: {
  id: string;
  question: number;
  isFirst: boolean;
  /** Null until the page is alive and knows what this browser kept. */
  draft: DraftAnswer | null;
  onWrite: (text: string, telemetry: InputTelemetry, spoken?: RecognizedAnswer | null) => void;
  sender: AnswerSender;
  /** Whether answers may be spoken here. */
  recognizes: boolean;
  /** Whether the answer before may still be taken back. */
  canTakeBack: boolean;
  /** Whether the interviewer asks if the words before were the answer. */
  asksToConfirm: boolean;
  /** Hears whether the microphone is open. */
  onSpeaking: (isSpeaking: boolean) => void;
}) {
  const utils = trpc.useUtils();
  const keepAlive = useKeepAlive(id);
  const ready = draft?.sequence === question ? draft : null;
  const { onInput, read, askBrowser } = useInputTelemetry(
    ready === null ? null : question,
    ready?.telemetry ?? null,
  );
  const [refused, setRefused] = useState<string | null>(null);
  const online = useOnline();
  // What became of another question's answer is not said here.
  const isOwn = sender.question === question;
  const sending = isOwn && sender.sending;
  const box = useRef<HTMLTextAreaElement>(null);
  const text = ready?.text ?? "";
  const [earlier, setEarlier] = useState<Pick<DraftAnswer, "text" | "spoken"> | null>(null);
  const spoken = useSpokenAnswer({
    interviewId: id,
    sequence: question,
    onRecognized: (answer) => {
      const before = ready?.spoken ?? null;
      const next = withRecognized(text, answer.text, before?.text ?? null);
      setEarlier(next.isReplaced ? { text, spoken: before } : null);
      onWrite(next.text, read(), answer);
      sender.withdraw();
      setRefused(null);
      box.current?.focus({ preventScroll: true });
    },
    onStale: () => void utils.interview.get.invalidate({ id }),
  });
  const microphone = spoken.recorder.state.step;
  const isSpeaking = microphone === "asking" || microphone === "recording";
  useEffect(() => {
    askBrowser(microphone === "asking");
    onSpeaking(isSpeaking);
    return () => onSpeaking(false);
  }, [microphone, isSpeaking, askBrowser, onSpeaking]);
  useEffect(() => {
    if (microphone !== "recording") return;
    keepAlive();
    const timer = setInterval(keepAlive, 30_000);
    return () => clearInterval(timer);
  }, [microphone, keepAlive]);

  useEffect(() => {
    // One goes on writing where one was; the page's own start leaves the focus to the reader.
    if (!isFirst) box.current?.focus({ preventScroll: true });
  }, [isFirst]);

  function send(words: string): void {
    if (sending || ready === null) return;
    if (isSpeaking || spoken.sending) {
      setRefused("Your recording is not in the answer yet: press Done and wait for its words, or cancel it.");
      return;
    }
    const input = answerInput.safeParse({
      interviewId: id,
      messageKey: ready.messageKey,
      questionSequence: question,
      text: words,
      telemetry: read(),
      // Who does not know says that, whatever was recorded.
      ...(ready.spoken && words === text && { spokenAnswerId: ready.spoken.id }),
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
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isComposing(event.nativeEvent)) return;
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
      {recognizes && (
        <SpeakAnswer
          spoken={spoken}
          recognized={ready?.spoken ?? null}
          isReady={ready !== null && !sending}
          onBegin={() => setRefused(null)}
          undo={
            earlier &&
            (() => {
              onWrite(earlier.text, read(), earlier.spoken);
              setEarlier(null);
              box.current?.focus();
            })
          }
        />
      )}
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
        <Button
          type="submit"
          // Done comes first then.
          tone={isSpeaking ? "secondary" : "primary"}
          pending={sending ? "Sending …" : null}
        >
          Send
        </Button>
        {/* A click before the page is alive would do nothing, so it says that it is not there yet. */}
        {(asksToConfirm
          ? [
              { label: "Yes, that was my answer", words: confirmed },
              { label: "No, ask me again", words: notConfirmed },
            ]
          : [
              { label: "I don't know", words: dontKnow },
              ...(canTakeBack ? [{ label: "Take back my last answer", words: takeBack }] : []),
            ]
        ).map(({ label, words }) => (
          <Button
            key={label}
            tone="quiet"
            aria-disabled={sending || ready === null || undefined}
            onClick={() => send(words)}
          >
            {label}
          </Button>
        ))}
        <span className="ml-auto hidden text-[0.82em] text-muted sm:inline">
          <KeyHint>Ctrl</KeyHint> or <KeyHint>⌘</KeyHint> + <KeyHint>Enter</KeyHint> sends
        </span>
      </div>
    </form>
  );
}
