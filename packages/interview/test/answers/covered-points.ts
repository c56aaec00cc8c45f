/**
 * Which rubric points answers really cover, as one of us read them: for each point of the question in its order `f`
 * (said in full), `p` (in part) or `-`.
 */
export type CoveredPoints = {
  readonly question: string;
  readonly good: string;
  readonly partial: string;
  readonly poor: string;
};

const covered = (question: string, good: string, partial: string, poor: string): CoveredPoints => ({
  question,
  good,
  partial,
  poor,
});

/** Every second question of the written answers, judged by one of us, who could see the local scores: good enough to calibrate with, no measure of agreement. */
export const coveredPoints: CoveredPoints[] = [
  covered("react-forms-actions", "fffff-", "fff-p-", "------"),
  covered("react-effect-purpose", "fffff", "ffpff", "--p--"),
  covered("react-stale-closure", "ffffff", "f-fpf-", "------"),
  covered("react-bundle", "fffpf-f", "-ff-p--", "-------"),
  covered("react-test-behaviour", "ffffff", "fff---", "------"),
  covered("react-what-rerenders", "ffffff", "f-ff--", "--p---"),
  covered("react-props-state", "pffff", "ffff-", "-----"),
  covered("react-context-store", "ffffff", "p-ff-f", "------"),
  covered("react-discriminated-union", "ffffff", "ffff--", "------"),
  covered("js-event-loop", "fffff-", "fffp--", "------"),
  covered("js-cancellation", "ffffff", "pf--f-", "------"),
  covered("js-layout-thrash", "ffffff", "-pff--", "------"),
  covered("js-let-const-var", "fffff", "fppp-", "-----"),
  covered("js-closures", "fpfff", "fff--", "-----"),
  covered("js-prototypes", "ffff-f", "fpf---", "------"),
  covered("js-build-pipeline", "ffffff", "fff-pf", "------"),
  covered("js-flaky-test", "ffffff", "ffp-p-", "------"),
  covered("js-dependency-risk", "fffff--", "fpf----", "-------"),
  covered("py-asyncio-structured", "ffffffp", "p-f-f--", "-------"),
  covered("py-transactions", "fpfff-ff", "-ff-----", "--------"),
  covered("py-mutable-default", "fffff", "ffff-", "-----"),
  covered("py-context-managers", "ffffff", "ff----", "------"),
  covered("py-virtualenv", "pfffff", "fff---", "------"),
  covered("py-profiling", "fffppf", "fppf--", "------"),
  covered("py-protocols-dataclasses", "fffffp", "ffpp--", "------"),
  covered("py-http-status", "fffff", "ffp--", "-----"),
  covered("py-api-evolution", "fffffp", "-ffp--", "--p---"),
  covered("fs-idempotency", "ffffpff", "-ff----", "-------"),
  covered("fs-request-journey", "ffffff", "ff-ff-", "---f--"),
  covered("fs-event-driven", "pffffff", "-pf----", "-------"),
  covered("fs-index", "fffpfff", "fffpf--", "---p---"),
  covered("fs-git-review", "ffffff", "ffff--", "-f----"),
  covered("fs-incident", "ffffff-", "pfffpp-", "-------"),
  covered("fs-web-vitals", "fpffff", "f-fff-", "----p-"),
  covered("fs-sessions-tokens", "fffffff", "ppf-p--", "-------"),
];
