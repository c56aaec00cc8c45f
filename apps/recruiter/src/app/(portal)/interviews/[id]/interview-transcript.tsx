import { formatSpan } from "@teamified/ui/format-span";
import { Panel } from "@teamified/ui/panel";
import { CandidateSays, InterviewerSays } from "@teamified/ui/transcript";
import { collectEvidence } from "./collect-evidence.ts";
import type { Report } from "./interview-report.tsx";
import { MarkedText } from "./marked-text.tsx";
import { difficultyWords, skillTitle } from "./report-words.ts";
import { SpokenNote } from "./spoken-note.tsx";

type Message = Report["messages"][number];

const turnWords = {
  answer: "answer",
  dont_know: "did not know, and said so",
  clarify: "asked back",
  repeat: "asked to hear it again",
  rephrase: "asked for other words",
  hint: "asked for a hint",
  procedure: "asked about the interview",
  dont_know_explain: "did not know, and asked for an explanation",
  small_talk: "small talk",
  complaint: "complained",
  unclear: "unclear, asked whether it was the answer",
  about_process: "asked about the interview",
  off_topic: "about something else",
} as const;
const questionWords = {
  question: "question",
  probe: "asked further",
  clarification: "explained",
  closing: "closing words",
} as const;

/** Every word that was said, why each question was asked, and the cited passages marked. */
export function InterviewTranscript({ report: { messages, assessment, interview } }: { report: Report }) {
  const evidence = collectEvidence(assessment);
  return (
    <Panel title="Transcript" id="transcript">
      {messages.length === 0 ? (
        <p className="text-muted">Nothing was said yet.</p>
      ) : (
        <>
          {evidence.size > 0 && (
            <p className="mb-4 text-muted">
              <mark>Marked passages</mark> are what the scores rest on.
            </p>
          )}
          <div className="grid grid-cols-1 gap-5">
            {messages.map((message) =>
              message.type === "ai_question" ? (
                <Question key={message.sequence} message={message} assessment={assessment} />
              ) : (
                <CandidateSays
                  key={message.sequence}
                  id={`message-${message.sequence}`}
                  name={interview.candidateName}
                  note={answerNote(message)}
                >
                  <MarkedText text={message.text} spans={evidence.get(message.sequence) ?? []} />
                  <SpokenNote interviewId={interview.id} message={message} />
                </CandidateSays>
              ),
            )}
          </div>
        </>
      )}
    </Panel>
  );
}

function Question({ message, assessment }: { message: Message; assessment: Report["assessment"] }) {
  const { question } = message;
  const note = [
    `message ${message.sequence}`,
    question && questionWords[question.kind],
    question?.skill && skillTitle(assessment?.skills ?? [], question.skill),
    question?.difficulty && difficultyWords[question.difficulty],
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <div>
      <InterviewerSays id={`message-${message.sequence}`} name="Interviewer" note={note}>
        {message.text}
      </InterviewerSays>
      {question?.reason && (
        <p className="mt-1 max-w-[38rem] text-[0.93em] text-muted">Why: {question.reason}</p>
      )}
    </div>
  );
}

function answerNote(message: Message): string {
  const { judgement, responseTimeSeconds } = message;
  return [
    `message ${message.sequence}`,
    judgement && turnWords[judgement.kind],
    message.takenBack && "taken back, counts as never given",
    judgement?.takesBack != null && `took message ${judgement.takesBack} back`,
    judgement?.addsTo != null && `added to message ${judgement.addsTo}, judged with it`,
    judgement?.confirms != null && `made message ${judgement.confirms} the answer`,
    judgement?.kind === "answer" && judgement.by !== null && judgement.score === null && "not judged",
    responseTimeSeconds !== null && `answered in ${formatSpan(responseTimeSeconds)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
