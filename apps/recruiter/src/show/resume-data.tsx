"use client";

import type {
  CorrectedEducation,
  CorrectedRole,
  Effective,
  EffectiveList,
  EffectiveResume,
} from "@teamified/contracts/resume-corrections";
import { formatStretch } from "@teamified/ui/format-stretch";
import { Original } from "@teamified/ui/original";
import { ShownValue } from "@teamified/ui/shown-value";
import type { ReactNode } from "react";

const needsReviewWords: Record<string, string> = {
  name: "name",
  email: "e-mail",
  phone: "phone",
  previousRoles: "roles",
  education: "education",
  skills: "skills",
};

/** What was read from a resume as the candidate put it right; what was read is one hover or focus away. */
export function ResumeData({ data }: { data: EffectiveResume }) {
  return (
    <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <Line name="Name" field={data.name} />
      <Line name="E-mail" field={data.email} />
      <Line name="Phone" field={data.phone} />
      <Line name="Place" field={data.location} />
      <Line name="Summary" field={data.summary} />
      <Fact name="Experience">
        <span className="inline-block px-1.5 py-0.5">{inYears(data.experienceYears.value)}</span>
        {data.experienceYears.by === "candidate" && (
          <Original mark="after corrections">
            The roles as they were read give: {inYears(data.experienceYears.read)}
          </Original>
        )}
      </Fact>
      <List name="Roles" list={data.previousRoles} words={roleInWords} />
      <List name="Skills" list={data.skills} words={String} isChips />
      <List name="Education" list={data.education} words={educationInWords} />
      <List name="Languages" list={data.languages} words={String} isChips />
      <List name="Links" list={data.links} words={String} />
      {data.needsReview.length > 0 && (
        <Fact name="Not read for sure">
          <span className="inline-block px-1.5 py-0.5">
            {data.needsReview.map((field) => needsReviewWords[field] ?? field).join(", ")}
          </span>
        </Fact>
      )}
    </dl>
  );
}

function Line({ name, field }: { name: string; field: Effective<string | null> }) {
  if (field.value === null && field.by === "resume") return null;
  return (
    <Fact name={name}>
      {field.value === null ? (
        <span className="inline-block px-1.5 py-0.5 text-muted">taken out</span>
      ) : (
        <ShownValue source={field.source}>{field.value}</ShownValue>
      )}{" "}
      {field.by === "candidate" && <Corrected read={field.read} />}
    </Fact>
  );
}

function List<T>({
  name,
  list,
  words,
  isChips = false,
}: {
  name: string;
  list: EffectiveList<T>;
  words: (value: T) => string;
  isChips?: boolean;
}) {
  if (list.items.length === 0 && list.removed.length === 0) return null;
  return (
    <Fact name={name}>
      <ul className={isChips ? "flex flex-wrap items-center gap-1.5 px-1.5" : "grid gap-0.5"}>
        {list.items.map((item) => (
          <li
            key={`${item.from}-${words(item.value)}`}
            className={isChips ? "inline-flex items-center gap-1" : ""}
          >
            <ShownValue source={item.source} chip={isChips}>
              {words(item.value)}
            </ShownValue>{" "}
            {item.by === "candidate" && <Corrected read={item.read === null ? null : words(item.read)} />}
          </li>
        ))}
      </ul>
      {list.removed.length > 0 && (
        <div className="px-1.5">
          <Original mark={`${list.removed.length} taken out by the candidate`}>
            The resume says: {list.removed.map(({ value }) => words(value)).join("; ")}
          </Original>
        </div>
      )}
    </Fact>
  );
}

/** The mark of a value that is the candidate's, and what the resume says there. */
function Corrected({ read }: { read: string | null }) {
  return (
    <span className="inline-block px-1.5">
      {read === null ? (
        <Original mark="added by the candidate">Nothing of this was read from the document.</Original>
      ) : (
        <Original mark="corrected by the candidate">The resume says: {read}</Original>
      )}
    </span>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted max-sm:-mb-2 max-sm:px-1.5 max-sm:text-[0.93em] sm:pt-1">{name}</dt>
      <dd className="wrap-anywhere min-w-0">{children}</dd>
    </>
  );
}

function roleInWords(role: CorrectedRole): string {
  return [role.title, role.organization, formatStretch(role)].filter(Boolean).join(", ");
}

function educationInWords(entry: CorrectedEducation): string {
  return [entry.degree, entry.institution, formatStretch(entry)].filter(Boolean).join(", ");
}

function inYears(years: number | null): string {
  if (years === null) return "no dates in the resume";
  return `${years.toLocaleString("en")} ${years === 1 ? "year" : "years"}`;
}
