import { renderBudgetAlertMail } from "@teamified/email/templates/budget-alert-mail";
import type { Deps, Steps } from "../deps.ts";
import { spentOn } from "./spent-on.ts";

/** An alert that may be delivered later; the job is retried. */
export class AlertNotDelivered extends Error {}

/**
 * Tells each active admin by mail, once, that four fifths of the day's budget are spent, with the figures of the
 * moment. One whose address is refused for good must not keep the others from theirs.
 *
 * Throws {@link AlertNotDelivered} when somebody has to be tried again.
 */
export async function sendBudgetAlert(
  deps: Deps,
  input: { organizationId: string; day: string },
  steps: Steps,
  signal?: AbortSignal,
): Promise<void> {
  const { organizationId, day } = input;
  const organization = await deps.db.organization.findUnique({
    where: { id: organizationId },
    select: {
      name: true,
      recruiters: { where: { role: "admin", isActive: true }, select: { id: true, email: true } },
    },
  });
  // It was deleted meanwhile, and its spending with it.
  if (!organization) return;
  const { costUsd } = await spentOn(deps.db, organizationId, day);
  const mail = renderBudgetAlertMail({
    organizationName: organization.name,
    day,
    spentUsd: costUsd,
    budgetUsd: deps.settings.models.dailyBudgetUsd,
    portalUrl: `${deps.settings.recruiterUrl}/models`,
  });
  let toTryAgain: string | null = null;
  for (const { id, email } of organization.recruiters) {
    try {
      await steps.run(`mail ${id}`, async () => {
        const idempotencyKey = `budget-alert-${day}-${id}`;
        const verdict = await deps.mailer.send(
          { ...mail, to: email, idempotencyKey, category: "budget", organizationId },
          signal,
        );
        if (!verdict.ok && verdict.retryable) throw new AlertNotDelivered(verdict.reason);
        if (!verdict.ok) deps.log.warn({ reason: verdict.reason, memberId: id }, "an alert was refused");
        return verdict.ok;
      });
    } catch (error) {
      if (!(error instanceof AlertNotDelivered)) throw error;
      toTryAgain = error.message;
    }
  }
  if (toTryAgain !== null) throw new AlertNotDelivered(toTryAgain);
}
