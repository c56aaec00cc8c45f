"use client";

import { CandidateSays, InterviewerSays } from "@teamified/ui/transcript";
import { memo } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { Listen } from "../../../../voice/listening.tsx";
import type { ReadOut } from "../../../../voice/use-read-out.ts";

type Message = Pick<Outputs["interview"]["get"]["messages"][number], "sequence" | "type" | "text">;

/**
 * What was said so far, oldest first. Each message has its own address, `#message-4`, so that a result can
 * lead to what it cites. Drawn again only when something was said, not with every key that is pressed.
 */
export const Conversation = memo(function Conversation({
  messages,
  personaName,
  readOut,
  isSpeaking = false,
}: {
  messages: Message[];
  personaName: string;
  /** Null where nothing can be listened to, in a result. */
  readOut: ReadOut | null;
  /** Whether the microphone is open: nothing may sound into it. */
  isSpeaking?: boolean;
}) {
  return (
    <ol aria-label="The conversation so far" className="grid gap-7">
      {messages.map(({ sequence, type, text }) => (
        <li key={sequence}>
          {type === "ai_question" ? (
            <InterviewerSays
              id={`message-${sequence}`}
              name={personaName}
              note={
                readOut && (
                  <Listen
                    question={{ sequence, text }}
                    readOut={readOut}
                    what={`message ${sequence}`}
                    // A finger's size without a line of its own.
                    className="-my-3 -ml-1.5 align-middle"
                    isHidden={isSpeaking}
                  />
                )
              }
            >
              {text}
            </InterviewerSays>
          ) : (
            <CandidateSays id={`message-${sequence}`}>{text}</CandidateSays>
          )}
        </li>
      ))}
    </ol>
  );
});
