import { Quote } from "@teamified/ui/transcript";
import { MessageLink } from "../../../../../show/fold.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

type Strength = Outputs["interview"]["result"]["strengths"][number];

/** What went well, each with one passage of the candidate's own words, which leads to where it was said. */
export function Strengths({ strengths }: { strengths: Strength[] }) {
  if (strengths.length === 0) {
    return (
      <p>
        No skill stood out this time. That says something about these questions on this day, not about you.
      </p>
    );
  }
  return (
    <ul className="grid gap-4">
      {strengths.map(({ title, quotes: [first] }) => (
        <li key={title}>
          <p className="mb-1 font-medium">{title}</p>
          {first && (
            <MessageLink
              sequence={first.sequence}
              title={`Where you said it: ${first.question}`}
              className="line-clamp-2 border-line-strong border-l-2 pl-3 text-muted"
            >
              “{first.quote}”
            </MessageLink>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Every strength with all its passages. */
export function AllStrengths({ strengths }: { strengths: Strength[] }) {
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
                    <MessageLink sequence={sequence} className="link" title={question}>
                      Where you said it
                    </MessageLink>
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
