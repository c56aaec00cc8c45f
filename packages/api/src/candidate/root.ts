import { createCallerFactory, router } from "../trpc.ts";
import { endSessions as endSessionsAccount } from "./account/end-sessions.ts";
import { me as meAccount } from "./account/me.ts";
import { register as registerAccount } from "./account/register.ts";
import { resendVerification as resendVerificationAccount } from "./account/resend-verification.ts";
import { verification as verificationAccount } from "./account/verification.ts";
import { verifyAddress as verifyAddressAccount } from "./account/verify-address.ts";
import { answer as answerInterview } from "./interview/answer.ts";
import { answerStream as answerStreamInterview } from "./interview/answer-stream.ts";
import { finish as finishInterview } from "./interview/finish.ts";
import { get as getInterview } from "./interview/get.ts";
import { keepAlive as keepAliveInterview } from "./interview/keep-alive.ts";
import { list as listInterview } from "./interview/list.ts";
import { result as resultInterview } from "./interview/result.ts";
import { roles as rolesInterview } from "./interview/roles.ts";
import { start as startInterview } from "./interview/start.ts";
import { voice as voiceInterview } from "./interview/voice.ts";
import { correct as correctResume } from "./resume/correct.ts";
import { downloadLink as downloadLinkResume } from "./resume/download-link.ts";
import { get as getResume } from "./resume/get.ts";
import { list as listResume } from "./resume/list.ts";
import { remove as removeResume } from "./resume/remove.ts";
import { retry as retryResume } from "./resume/retry.ts";
import { upload as uploadResume } from "./resume/upload.ts";
import { onChange as onChangeUpdates } from "./updates/on-change.ts";

/** Everything that exists on the candidates' origin; recruiter procedures are not in this graph. */
export const candidateRouter = router({
  account: router({
    endSessions: endSessionsAccount,
    me: meAccount,
    register: registerAccount,
    resendVerification: resendVerificationAccount,
    verification: verificationAccount,
    verifyAddress: verifyAddressAccount,
  }),
  interview: router({
    answer: answerInterview,
    answerStream: answerStreamInterview,
    finish: finishInterview,
    get: getInterview,
    keepAlive: keepAliveInterview,
    list: listInterview,
    result: resultInterview,
    roles: rolesInterview,
    start: startInterview,
    voice: voiceInterview,
  }),
  resume: router({
    correct: correctResume,
    downloadLink: downloadLinkResume,
    get: getResume,
    list: listResume,
    remove: removeResume,
    retry: retryResume,
    upload: uploadResume,
  }),
  updates: router({ onChange: onChangeUpdates }),
});

export type CandidateRouter = typeof candidateRouter;

/** For scripts and tests inside the house: the same procedures without HTTP. */
export const createCandidateCaller = createCallerFactory(candidateRouter);
