"use client";

import { Button } from "@teamified/ui/button";
import { Notice } from "@teamified/ui/notice";
import { Panel } from "@teamified/ui/panel";
import { Loaded } from "@teamified/web/client/loaded";
import { Problem } from "@teamified/web/client/problem";
import { useState } from "react";
import { BesideDocument } from "../../../../show/beside-document.tsx";
import { ResumeData } from "../../../../show/resume-data.tsx";
import { trpc } from "../../../../trpc/client.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { AssessmentProgress } from "./assessment-progress.tsx";
import { DecisionPanel } from "./decision-panel.tsx";
import { Findings } from "./findings.tsx";
import { IntegrityFacts } from "./integrity-facts.tsx";
import { InterviewTranscript } from "./interview-transcript.tsx";
import { NextSteps } from "./next-steps.tsx";
import { ProvenanceDetails } from "./provenance-details.tsx";
import { ReportHeader } from "./report-header.tsx";
import { ScoringHistory, ScoringUnderWay } from "./scoring-history.tsx";
import { SkillBoundaries } from "./skill-boundaries.tsx";
import { SkillReasoning } from "./skill-reasoning.tsx";
import { SkillScores } from "./skill-scores.tsx";

export type Report = Outputs["interview"]["report"];
export type Assessment = NonNullable<Report["assessment"]>;

/** Everything about one interview: what was said, what it is worth and why, and the decision of a person. */
export function InterviewReport({ id }: { id: string }) {
  const query = trpc.interview.report.useQuery(
    { id },
    {
      // Only while something is being made: each reading is logged.
      refetchInterval: ({ state }) => (isUnderWay(state.data) ? 30_000 : false),
    },
  );
  return (
    <Loaded title="Interview report" query={query}>
      {(report) => <Pages report={report} />}
    </Loaded>
  );
}

function isUnderWay(report: Report | undefined): boolean {
  const status = report?.assessment?.status;
  const newest = report?.scorings[0]?.status;
  return (
    report?.interview.status === "in_progress" ||
    [status, newest].some((each) => each === "pending" || each === "running")
  );
}

function Pages({ report: inForce }: { report: Report }) {
  const { interview } = inForce;
  const [number, setNumber] = useState<number | null>(null);
  const earlier = trpc.assessment.scoring.useQuery(
    { interviewId: interview.id, scoring: number ?? 1 },
    { enabled: number !== null, staleTime: Number.POSITIVE_INFINITY },
  );
  const shown = number === null ? null : (earlier.data ?? null);
  const report = shown === null ? inForce : { ...inForce, assessment: shown };
  const { assessment } = report;
  const scored = assessment !== null && assessment.skills.length > 0;
  return (
    <>
      <ReportHeader report={inForce} />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] print:block">
        <div className="grid grid-cols-1 gap-5">
          <AssessmentProgress report={inForce} />
          <ScoringUnderWay report={inForce} />
          {number !== null && (
            <Notice
              tone="waiting"
              title={shown === null ? `Result ${number} is on its way` : `You are reading result ${number}`}
            >
              {earlier.error ? <Problem error={earlier.error} /> : "A later one is in force."}
              <div className="mt-2" data-print="none">
                <Button tone="secondary" size="small" onClick={() => setNumber(null)}>
                  Leave result {number}
                </Button>
              </div>
            </Notice>
          )}
          {scored && <SkillScores assessment={assessment} />}
          <ScoringHistory report={inForce} shown={number} onShow={setNumber} />
          {scored && <SkillBoundaries assessment={assessment} />}
          {scored && <Findings assessment={assessment} />}
          {assessment && assessment.reasoning.length > 0 && <SkillReasoning assessment={assessment} />}
          {assessment && <IntegrityFacts assessment={assessment} />}
          <InterviewTranscript report={report} />
          {assessment && <ProvenanceDetails report={report} assessment={assessment} />}
        </div>
        <div className="grid grid-cols-1 gap-5 xl:sticky xl:top-6 xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto print:static print:max-h-none">
          <DecisionPanel report={inForce} earlier={number} />
          {assessment && assessment.recommendations.length > 0 && <NextSteps assessment={assessment} />}
          <Panel id="resume" title="Resume">
            {report.resume === null ? (
              <p className="text-muted">The candidate chose no resume for this interview.</p>
            ) : (
              <ReportResume candidateId={report.interview.candidateId} resume={report.resume} />
            )}
          </Panel>
        </div>
      </div>
    </>
  );
}

function ReportResume({
  candidateId,
  resume,
}: {
  candidateId: string;
  resume: NonNullable<Outputs["interview"]["report"]["resume"]>;
}) {
  if (resume.data === null) return <p className="text-muted">Nothing was read from this file yet.</p>;
  return (
    <div className="grid gap-4">
      <BesideDocument candidateId={candidateId} id={resume.id} warnings={resume.warnings} />
      <ResumeData data={resume.data} />
    </div>
  );
}
