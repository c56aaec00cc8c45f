import { createLocalAssessor } from "@teamified/interview/local/local-assessor";
import { createLocalInterviewer } from "@teamified/interview/local/local-interviewer";
import type { Assessor, Interviewer } from "@teamified/interview/ports";
import { createLocalReader } from "@teamified/resume/local-reader";
import { createLocalWriter } from "@teamified/resume/local-writer";
import type { FeedbackWriter, ResumeReader } from "@teamified/resume/ports";

/** Everything that a language model may do here. */
export type Minds = {
  interviewer: Interviewer;
  assessor: Assessor;
  reader: ResumeReader;
  writer: FeedbackWriter;
};

/** Those that need no model: where each list of models ends, and all that there is without a key. */
export function createLocalMinds(): Minds {
  return {
    interviewer: createLocalInterviewer(),
    assessor: createLocalAssessor(),
    reader: createLocalReader(),
    writer: createLocalWriter(),
  };
}
