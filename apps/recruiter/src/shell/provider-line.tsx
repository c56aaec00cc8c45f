type Providers = { database: string; files: string; mail: string; interviewer: string; reader: string };

const labels: Record<keyof Providers, string> = {
  database: "Database",
  files: "Files",
  mail: "Mail",
  interviewer: "Interviewer and scorer",
  reader: "Resume reader",
};

/** Which services the portal runs on right now (OPS-1), so that nobody waits for a mail that stays in the outbox. */
export function ProviderLine({ providers }: { providers: Providers }) {
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1">
      {Object.entries(labels).map(([key, label]) => (
        <div key={key} className="flex gap-1.5">
          <dt>{label}:</dt>
          {/* The keys of `labels` are those of the providers; Object.entries forgets it. */}
          <dd className="text-ink">{providers[key as keyof Providers]}</dd>
        </div>
      ))}
    </dl>
  );
}
