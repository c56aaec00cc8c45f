import { MessageLink } from "../../../../../show/fold.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

type ToWorkOn = Outputs["interview"]["result"]["toWorkOn"];

/** What to learn next, the weakest first; `questions` says how many questions are named for each. */
export function ToLearn({ toWorkOn, questions: most }: { toWorkOn: ToWorkOn; questions: number }) {
  return (
    <ul className="grid gap-4">
      {toWorkOn.map(({ title, text, questions }) => (
        <li key={title}>
          <p className="font-medium">{title}</p>
          <p>{text}</p>
          {questions.length > 0 && (
            <ul aria-label={`Questions about ${title} to think about again`} className="mt-1 grid gap-1">
              {questions.slice(0, most).map(({ sequence, text: question }) => (
                <li key={sequence} className="line-clamp-2">
                  <MessageLink sequence={sequence} className="link font-interviewer" title={question}>
                    {question}
                  </MessageLink>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
