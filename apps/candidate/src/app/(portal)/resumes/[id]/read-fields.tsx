"use client";

import type { ParsedResume, Source } from "@teamified/contracts/resumes";
import { classNames } from "@teamified/ui/class-names";
import { createContext, type ReactNode, useContext } from "react";

type Show = (source: Source, byPress: boolean) => void;

const SourceContext = createContext<{ shown: Source | null; onShow: Show }>({
  shown: null,
  onShow: () => undefined,
});

const domainInWords: Record<string, string> = {
  languages: "Programming languages",
  frontend: "Front end",
  backend: "Back end",
  data: "Data",
  "machine-learning": "Machine learning",
  databases: "Databases",
  cloud: "Cloud",
  devops: "Operations",
  testing: "Testing",
  mobile: "Mobile",
  security: "Security",
  practices: "Ways of working",
};

const levelInWords = { mentioned: "named", used: "used", practised: "practised", deep: "in depth" };

/** Every value that was read; each leads to its line. */
export function ReadFields({
  parsed,
  shown,
  onShow,
}: {
  parsed: ParsedResume;
  shown: Source | null;
  onShow: Show;
}) {
  const { contact, links, languages, skills, previousRoles, education, technicalDomains } = parsed;
  const domains = Object.entries(technicalDomains);
  const named = [
    ["Name", contact.name],
    ["E-mail", contact.email],
    ["Telephone", contact.phone],
    ["Place", contact.location],
  ] as const;
  return (
    <SourceContext value={{ shown, onShow }}>
      <dl className="grid min-w-0 gap-4">
        {named.map(([label, field]) =>
          field ? (
            <Entry key={label} label={label}>
              <FromLine source={field.source}>{field.value}</FromLine>
            </Entry>
          ) : null,
        )}
        {parsed.experienceYears !== null && (
          <Entry label="Experience">
            <p className="px-1.5">
              {parsed.experienceYears} {parsed.experienceYears === 1 ? "year" : "years"}, counted from the
              dates of your roles
            </p>
          </Entry>
        )}
        {previousRoles.length > 0 && (
          <Entry label="Roles">
            {previousRoles.map((role) => (
              <FromLine key={keyOf(role.source, role.title)} source={role.source}>
                <span className="font-medium">{role.title}</span>
                {role.organization && `, ${role.organization}`}
                <Dates {...role} />
              </FromLine>
            ))}
          </Entry>
        )}
        {skills.length > 0 && (
          <Entry label="Skills" inline>
            {skills.map((skill) => (
              <FromLine key={skill.name} source={skill.source} chip>
                {skill.name}
              </FromLine>
            ))}
          </Entry>
        )}
        {education.length > 0 && (
          <Entry label="Education">
            {education.map((place) => (
              <FromLine key={keyOf(place.source, place.institution)} source={place.source}>
                <span className="font-medium">{place.degree ?? place.institution}</span>
                {place.degree && `, ${place.institution}`}
                <Dates {...place} />
              </FromLine>
            ))}
          </Entry>
        )}
        {languages.length > 0 && (
          <Entry label="Languages" inline>
            {languages.map((language) => (
              <FromLine key={language.value} source={language.source} chip>
                {language.value}
              </FromLine>
            ))}
          </Entry>
        )}
        {links.length > 0 && (
          <Entry label="Links">
            {links.map((link) => (
              <FromLine key={keyOf(link.source, link.value)} source={link.source}>
                {link.value}
              </FromLine>
            ))}
          </Entry>
        )}
        {domains.length > 0 && (
          <Entry label="Fields of work">
            <p className="px-1.5">
              {domains
                .map(([domain, level]) => `${domainInWords[domain] ?? domain} (${levelInWords[level]})`)
                .join(", ")}
            </p>
          </Entry>
        )}
      </dl>
    </SourceContext>
  );
}

function Entry({
  label,
  inline = false,
  children,
}: {
  label: string;
  inline?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="px-1.5 text-[0.85em] text-muted">{label}</dt>
      <dd className={inline ? "mt-1 flex flex-wrap gap-1.5 px-1.5" : "grid gap-0.5"}>{children}</dd>
    </div>
  );
}

/** A value that shows its line when it is pressed or reached by keyboard. */
function FromLine({
  source,
  chip = false,
  children,
}: {
  source: Source;
  chip?: boolean;
  children: ReactNode;
}) {
  const { shown, onShow } = useContext(SourceContext);
  const chosen = shown?.page === source.page && shown.line === source.line;
  return (
    <button
      type="button"
      title={`Page ${source.page}, line ${source.line}`}
      aria-controls="document-text"
      onFocus={() => onShow(source, false)}
      onClick={() => onShow(source, true)}
      className={classNames(
        "min-h-[30px] min-w-0 break-words rounded-md text-left hover:bg-sunken max-sm:min-h-[40px]",
        chip ? "border border-line-strong px-2 text-[0.9em]" : "px-1.5 py-0.5",
        chosen && "border-waiting bg-waiting-soft hover:bg-waiting-soft",
      )}
    >
      {children}
    </button>
  );
}

function Dates({
  start,
  end,
  current = false,
}: {
  start: string | null;
  end: string | null;
  current?: boolean;
}) {
  if (start === null && end === null) return null;
  return (
    <span className="block text-[0.88em] text-muted tabular-nums">
      {start ? formatMonth(start) : "?"} – {current ? "today" : end ? formatMonth(end) : "?"}
    </span>
  );
}

function keyOf({ page, line }: Source, value: string): string {
  return `${page}:${line}:${value}`;
}

/** "2021-03" as "Mar 2021"; a year alone as it is. */
function formatMonth(date: string): string {
  const at = new Date(`${date}-01T00:00:00Z`);
  if (!/^\d{4}-\d{2}$/.test(date) || Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" }).format(at);
}
