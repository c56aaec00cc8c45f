import { Quote } from "@teamified/ui/transcript";
import type { Outputs } from "../../../../../trpc/outputs.ts";

/** What went well, each with the candidate's own words, which lead to where they were said. */
export function Strengths({ strengths }: { strengths: Outputs["interview"]["result"]["strengths"] }) {
  if (strengths.length === 0) {
    return (
      <p>
        No skill stood out this time. That says something about these questions on this day, not about you:
        look below at what to work on next.
      </p>
    );
  }
  return (
    <ul className="grid gap-6">
      {strengths.map((strength) => (
        <li key={strength.title}>
          <p className="font-medium">{strength.title}</p>
          <p className="mb-3">{strength.text}</p>
          <ul aria-label="In your words" className="grid gap-3">
            {strength.quotes.map(({ sequence, quote, question }) => (
              <li key={`${sequence}:${quote}`}>
                <Quote
                  link={
                    <a href={`#message-${sequence}`} className="link" title={question}>
                      Where you said it
                    </a>
                  }
                >
                  {quote}
                </Quote>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
