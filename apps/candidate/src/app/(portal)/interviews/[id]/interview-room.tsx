"use client";

import { Loaded } from "@teamified/web/client/loaded";
import { useCallback, useMemo, useState } from "react";
import { BackLink } from "../../../../show/back-link.tsx";
import { PageOutline } from "../../../../show/outline.tsx";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { Listening } from "../../../../voice/listening.tsx";
import { useReadOut } from "../../../../voice/use-read-out.ts";
import { AnswerForm } from "./answer-form.tsx";
import { Conversation } from "./conversation.tsx";
import { CurrentQuestion } from "./current-question.tsx";
import { EndInterview } from "./end-interview.tsx";
import { InterviewEnded } from "./interview-ended.tsx";
import { LeftOver } from "./left-over.tsx";
import { useDraftAnswer } from "./use-draft-answer.ts";
import { type AnswerSender, useSendAnswer } from "./use-send-answer.ts";

/** One interview: its conversation so far, and the question that waits or what happens next. */
export function InterviewRoom({ id }: { id: string }) {
  const sender = useSendAnswer(id);
  const voice = trpc.interview.voice.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const query = trpc.interview.get.useQuery(
    { id },
    {
      // Without a question that waits, the interviewer is at work: the words under way or live updates come
      // first, this is for when they do not.
      refetchInterval: ({ state }) =>
        state.data?.status === "in_progress" && state.data.awaiting === null && !sender.sending
          ? 3000
          : false,
    },
  );
  return (
    <>
      <BackLink href="/interviews">Interviews</BackLink>
      <Loaded title="Interview" query={query} outline={<PageOutline />}>
        {(interview) => (
          <Room
            interview={interview}
            sender={sender}
            voice={voice.data ?? { readsOut: false, recognizes: false }}
          />
        )}
      </Loaded>
    </>
  );
}

function Room({
  interview,
  sender,
  voice,
}: {
  interview: Outputs["interview"]["get"];
  sender: AnswerSender;
  voice: Outputs["interview"]["voice"];
}) {
  const { id, messages, awaiting, status, personaName } = interview;
  const answerTo = useCallback(
    (sequence: number) =>
      messages.find((message) => message.type === "candidate_response" && message.sequence === sequence + 1)
        ?.text ?? null,
    [messages],
  );
  const { draft, write, leftOver, dismissLeftOver } = useDraftAnswer(id, awaiting, answerTo);
  const question = messages.find((message) => message.sequence === awaiting) ?? null;
  const readOut = useReadOut(id, voice.readsOut);
  const [isSpeaking, setIsSpeaking] = useState(false);
  const before = useMemo(
    () => messages.filter((message) => message.sequence !== awaiting),
    [messages, awaiting],
  );
  return (
    <>
      <h1 className="mb-8 font-semibold text-[1.4em] leading-tight">
        {interview.roleTitle}
        <span className="block font-normal text-[0.72em] text-muted">
          Interview with {personaName}, an AI interviewer
        </span>
      </h1>
      <Conversation messages={before} personaName={personaName} readOut={readOut} isSpeaking={isSpeaking} />
      {status === "in_progress" && (
        <section aria-label="The current question" className={before.length > 0 ? "mt-10" : ""}>
          <CurrentQuestion interview={interview} question={question} spoken={sender.spoken} />
          <Listening
            question={question}
            growing={voice.readsOut && question === null ? (sender.spoken?.sequence ?? null) : null}
            readOut={readOut}
            isSpeaking={isSpeaking}
            isAnswered={sender.question === question?.sequence}
          />
          {/* The place of the form stays while the interviewer speaks, so that nothing below it jumps. */}
          <div className={voice.recognizes ? "min-h-[18.9em]" : "min-h-[15.5em]"}>
            {question && (
              <AnswerForm
                key={question.sequence}
                id={id}
                question={question.sequence}
                isFirst={question.sequence === 1}
                draft={draft}
                onWrite={write}
                sender={sender}
                recognizes={voice.recognizes}
                canTakeBack={interview.canTakeBack}
                asksToConfirm={interview.asksToConfirm}
                onSpeaking={setIsSpeaking}
              />
            )}
          </div>
          {leftOver !== null && <LeftOver text={leftOver} onDismiss={dismissLeftOver} />}
          <EndInterview id={id} answered={interview.progress.exchanges} />
        </section>
      )}
      {(status === "completed" || status === "abandoned") && (
        <>
          <InterviewEnded id={id} status={status} answered={interview.progress.exchanges} />
          {leftOver !== null && <LeftOver text={leftOver} onDismiss={dismissLeftOver} />}
        </>
      )}
    </>
  );
}
