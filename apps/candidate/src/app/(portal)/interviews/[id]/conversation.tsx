"use client";

import { CandidateSays, InterviewerSays } from "@teamified/ui/transcript";
import { memo } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";

type Message = Pick<Outputs["interview"]["get"]["messages"][number], "sequence" | "type" | "text">;

/**
 * What was said so far, oldest first. Each message has its own address, `#message-4`, so that a result can
 * lead to what it cites. Drawn again only when something was said, not with every key that is pressed.
 */
export const Conversation = memo(function Conversation({
  messages,
  personaName,
}: {
  messages: Message[];
  personaName: string;
}) {
  return (
    <ol aria-label="The conversation so far" className="grid gap-7">
      {messages.map(({ sequence, type, text }) => (
        <li key={sequence}>
          {type === "ai_question" ? (
            <InterviewerSays id={`message-${sequence}`} name={personaName}>
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
