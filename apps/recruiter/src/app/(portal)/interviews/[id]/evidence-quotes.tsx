import type { Evidence } from "@teamified/contracts/assessments";
import { Quote } from "@teamified/ui/transcript";

/** The candidate's own words that something rests on; each leads to its place in the transcript. */
export function EvidenceQuotes({ evidence }: { evidence: Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <div className="mt-2 grid gap-2">
      {evidence.map((passage) => (
        <Quote
          key={`${passage.sequence}-${passage.start}-${passage.end}`}
          link={<MessageLink sequence={passage.sequence} />}
        >
          {passage.quote}
        </Quote>
      ))}
    </div>
  );
}

/** The way to a message of the transcript on this page. */
export function MessageLink({ sequence }: { sequence: number }) {
  return (
    <a href={`#message-${sequence}`} className="link">
      message {sequence}
    </a>
  );
}
