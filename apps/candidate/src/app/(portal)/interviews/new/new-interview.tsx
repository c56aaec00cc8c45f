"use client";

import { buttonClass } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import { Loaded } from "@teamified/web/client/loaded";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { BackLink } from "../../../../show/back-link.tsx";
import { ListOutline } from "../../../../show/outline.tsx";
import { trpc } from "../../../../trpc/client.tsx";
import { BeforeYouStart, type Terms } from "./before-you-start.tsx";
import { ChooseRole } from "./choose-role.tsx";
import { PracticeQuestion } from "./practice-question.tsx";

const steps = ["Choose a role", "Before you start", "Try it once"] as const;

/** From the choice of a role to the first question, in three steps (INT-1, INT-2). */
export function NewInterview() {
  const router = useRouter();
  const utils = trpc.useUtils();
  const roles = trpc.interview.roles.useQuery();
  const interviews = trpc.interview.list.useQuery();
  const voice = trpc.interview.voice.useQuery();
  const resumes = trpc.resume.list.useQuery();
  const [step, setStep] = useState(0);
  const [roleKey, setRoleKey] = useState("");
  // Undefined until chosen: then the newest resume goes along, if there is one.
  const [choice, setResumeId] = useState<string | null | undefined>(undefined);
  const [terms, setTerms] = useState<Terms>({ consent: false, extraTime: false, showClock: false });
  const start = trpc.interview.start.useMutation({
    onSuccess: async ({ id }) => {
      await utils.interview.list.invalidate();
      router.push(`/interviews/${id}`);
    },
    // Another tab may have started one: then this page leads there.
    onError: () => utils.interview.list.invalidate(),
  });

  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // Only after a step, so that the page's own start keeps the focus where it was.
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [step]);

  const underWay = interviews.data?.find((interview) => interview.status === "in_progress");
  const newest = resumes.data?.find((resume) => resume.parsingStatus !== "failed");
  const resumeId = choice === undefined ? (newest?.id ?? null) : choice;
  const role = roles.data?.find(({ key }) => key === roleKey);
  if (underWay && !start.isPending && !start.isSuccess) {
    return (
      <>
        <BackLink href="/interviews">Interviews</BackLink>
        <h1 className="mb-5 font-semibold text-[1.65em] leading-tight">You have an interview under way</h1>
        <Notice>
          One at a time, so that nobody has to keep two conversations in mind. Go on with {underWay.roleTitle}
          , or end it there before you start another.
        </Notice>
        <Link href={`/interviews/${underWay.id}`} className={buttonClass({ className: "mt-6" })}>
          Go on with your interview
        </Link>
      </>
    );
  }
  return (
    <>
      <BackLink href="/interviews">Interviews</BackLink>
      <p className="text-[0.9em] text-muted">
        Step {step + 1} of {steps.length}
        {role && step > 0 && ` · ${role.title}`}
      </p>
      <h1 ref={heading} tabIndex={-1} className="mb-6 font-semibold text-[1.65em] leading-tight outline-none">
        {steps[step]}
      </h1>
      {step === 0 && (
        <Loaded query={roles} outline={<ListOutline rows={4} />}>
          {(known) => (
            <ChooseRole
              roles={known}
              resumes={resumes.data ?? []}
              chosen={{ roleKey, resumeId }}
              onRole={setRoleKey}
              onResume={setResumeId}
              onNext={() => setStep(1)}
            />
          )}
        </Loaded>
      )}
      {step === 1 && role && (
        <BeforeYouStart
          interviewer={role.persona.name}
          terms={terms}
          onTerms={setTerms}
          onBack={() => setStep(0)}
          onNext={() => setStep(2)}
        />
      )}
      {step === 2 && role && (
        <PracticeQuestion
          interviewer={role.persona.name}
          recognizes={voice.data?.recognizes ?? false}
          starting={start.isPending || start.isSuccess}
          error={start.error}
          onBack={() => setStep(1)}
          onStart={() =>
            start.mutate({
              roleKey,
              consent: true,
              accommodations: { extraTime: terms.extraTime, showClock: terms.showClock },
              ...(resumeId === null ? {} : { resumeId }),
            })
          }
        />
      )}
    </>
  );
}
