import { createCallerFactory, router } from "../trpc.ts";
import { endSessions as endSessionsAccount } from "./account/end-sessions.ts";
import { me as meAccount } from "./account/me.ts";
import { decide as decideAssessment } from "./assessment/decide.ts";
import { rescore as rescoreAssessment } from "./assessment/rescore.ts";
import { retry as retryAssessment } from "./assessment/retry.ts";
import { scoring as scoringAssessment } from "./assessment/scoring.ts";
import { allowRetake } from "./candidate/allow-retake.ts";
import { get as getCandidate } from "./candidate/get.ts";
import { list as listCandidate } from "./candidate/list.ts";
import { get as getDashboard } from "./dashboard/get.ts";
import { draft as draftDecision } from "./decision/draft.ts";
import { preview as previewDecision } from "./decision/preview.ts";
import { scheduleNotice } from "./decision/schedule-notice.ts";
import { withdrawNotice } from "./decision/withdraw-notice.ts";
import { approve as approveFeedback } from "./feedback/approve.ts";
import { approveMany as approveManyFeedback } from "./feedback/approve-many.ts";
import { edit as editFeedback } from "./feedback/edit.ts";
import { get as getFeedback } from "./feedback/get.ts";
import { hold as holdFeedback } from "./feedback/hold.ts";
import { holdMany as holdManyFeedback } from "./feedback/hold-many.ts";
import { preview as previewFeedback } from "./feedback/preview.ts";
import { queue as queueFeedback } from "./feedback/queue.ts";
import { reject as rejectFeedback } from "./feedback/reject.ts";
import { release as releaseFeedback } from "./feedback/release.ts";
import { resend as resendFeedback } from "./feedback/resend.ts";
import { exportFile as exportInterview } from "./interview/export.ts";
import { list as listInterview } from "./interview/list.ts";
import { report as reportInterview } from "./interview/report.ts";
import { list as listMail } from "./mail/list.ts";
import { resend as resendMail } from "./mail/resend.ts";
import { templates as templatesMail } from "./mail/templates.ts";
import { list as listMember } from "./member/list.ts";
import { setActive as setActiveMember } from "./member/set-active.ts";
import { overview as overviewModel } from "./model/overview.ts";
import { prompt as promptModel } from "./model/prompt.ts";
import { prompts as promptsModel } from "./model/prompts.ts";
import { retakePeriod } from "./organization/retake-period.ts";
import { setRetakePeriod } from "./organization/set-retake-period.ts";
import { get as getOutbox } from "./outbox/get.ts";
import { list as listOutbox } from "./outbox/list.ts";
import { downloadLink as downloadLinkResume } from "./resume/download-link.ts";
import { get as getResume } from "./resume/get.ts";
import { listFailed as listFailedResume } from "./resume/list-failed.ts";
import { retry as retryResume } from "./resume/retry.ts";
import { onChange as onChangeUpdates } from "./updates/on-change.ts";

/** Everything that exists on the hiring team's origin. */
export const recruiterRouter = router({
  account: router({ endSessions: endSessionsAccount, me: meAccount }),
  assessment: router({
    decide: decideAssessment,
    rescore: rescoreAssessment,
    retry: retryAssessment,
    scoring: scoringAssessment,
  }),
  candidate: router({ allowRetake, get: getCandidate, list: listCandidate }),
  dashboard: router({ get: getDashboard }),
  decision: router({ draft: draftDecision, preview: previewDecision, scheduleNotice, withdrawNotice }),
  feedback: router({
    approve: approveFeedback,
    approveMany: approveManyFeedback,
    edit: editFeedback,
    get: getFeedback,
    hold: holdFeedback,
    holdMany: holdManyFeedback,
    preview: previewFeedback,
    queue: queueFeedback,
    reject: rejectFeedback,
    release: releaseFeedback,
    resend: resendFeedback,
  }),
  interview: router({ export: exportInterview, list: listInterview, report: reportInterview }),
  mail: router({ list: listMail, resend: resendMail, templates: templatesMail }),
  member: router({ list: listMember, setActive: setActiveMember }),
  model: router({ overview: overviewModel, prompt: promptModel, prompts: promptsModel }),
  organization: router({ retakePeriod, setRetakePeriod }),
  outbox: router({ get: getOutbox, list: listOutbox }),
  resume: router({
    downloadLink: downloadLinkResume,
    get: getResume,
    listFailed: listFailedResume,
    retry: retryResume,
  }),
  updates: router({ onChange: onChangeUpdates }),
});

export type RecruiterRouter = typeof recruiterRouter;

/** For scripts and tests inside the house: the same procedures without HTTP. */
export const createRecruiterCaller = createCallerFactory(recruiterRouter);
