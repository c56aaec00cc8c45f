"use client";

import { Button } from "@teamified/ui/button";
import { Choice, ChoiceGroup } from "@teamified/ui/choice";
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
  const usable = resumes.filter((resume) => resume.parsingStatus !== "failed");
  function next(event: FormEvent): void {
    event.preventDefault();
    setMissing(chosen.roleKey === "");
    if (chosen.roleKey !== "") onNext();
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
      {missing && (
        <p role="alert" className="text-failed">
          Choose a role first.
        </p>
      )}
      <div>
        <Button type="submit">Next: before you start</Button>
      </div>
    </form>
  );
}
