"use client";

import { Button } from "@teamified/ui/button";
import { Choice, ChoiceGroup } from "@teamified/ui/choice";
import { Notice } from "@teamified/ui/notice";
import { RelativeTime } from "@teamified/ui/time";
import { type FormEvent, useState } from "react";
import type { Outputs } from "../../../../trpc/outputs.ts";

/** Which role the interview is for, and whether a resume goes with it. */
export function ChooseRole({
  roles,
  resumes,
  chosen,
  onRole,
  onResume,
  onNext,
}: {
  roles: Outputs["interview"]["roles"];
  resumes: Outputs["resume"]["list"];
  chosen: { roleKey: string; resumeId: string | null };
  onRole: (key: string) => void;
  onResume: (id: string | null) => void;
  onNext: () => void;
}) {
  const [missing, setMissing] = useState(false);
  const again = roles.find(({ key }) => key === chosen.roleKey)?.again ?? null;
  const usable = resumes.filter((resume) => resume.parsingStatus !== "failed");
  function next(event: FormEvent): void {
    event.preventDefault();
    setMissing(chosen.roleKey === "");
    if (chosen.roleKey !== "" && again === null) onNext();
  }
  return (
    <form method="post" onSubmit={next} className="grid gap-8">
      <ChoiceGroup legend="Which work do you want to talk about?">
        {roles.map((role) => (
          <Choice
            key={role.key}
            name="role"
            value={role.key}
            checked={chosen.roleKey === role.key}
            onChange={() => {
              onRole(role.key);
              setMissing(false);
            }}
            title={role.title}
          >
            {role.again && (
              <p className="mb-1 text-ink">
                You interviewed for this <RelativeTime at={role.again.lastAt} />. You can do so again from{" "}
                <Day at={role.again.from} /> on.
              </p>
            )}
            <p>{role.summary}</p>
            <p className="mt-1">{role.skills.join(" · ")}</p>
          </Choice>
        ))}
      </ChoiceGroup>
      {usable.length > 0 && (
        <ChoiceGroup legend="Should the interviewer know one of your resumes?">
          {usable.map((resume) => (
            <Choice
              key={resume.id}
              name="resume"
              value={resume.id}
              checked={chosen.resumeId === resume.id}
              onChange={() => onResume(resume.id)}
              title={resume.fileName}
            >
              Added <RelativeTime at={resume.uploadedAt} />. The questions begin with what it says you have
              done.
              {resume.parsingStatus !== "completed" &&
                " It is still being read; if it is not ready by then, the interview goes on without it."}
            </Choice>
          ))}
          <Choice
            name="resume"
            value=""
            checked={chosen.resumeId === null}
            onChange={() => onResume(null)}
            title="No, without a resume"
          >
            Nothing is held against you for it.
          </Choice>
        </ChoiceGroup>
      )}
      {again !== null && (
        <Notice title="Not yet for this role">
          You can interview for it again from <Day at={again.from} /> on. {again.whomToAsk}
        </Notice>
      )}
      {missing && (
        <p role="alert" className="text-failed">
          Choose a role first.
        </p>
      )}
      <div>
        <Button type="submit" disabled={again !== null}>
          Next: before you start
        </Button>
      </div>
    </form>
  );
}

/** A day, alike on the server and in the browser. */
function Day({ at }: { at: Date }) {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(at);
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {day}
    </time>
  );
}
