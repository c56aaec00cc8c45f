import { renderLetter } from "./letter.ts";
import type { Template } from "./template.ts";

/** `at` is ISO 8601. */
type Facts = { at: string };

/** Tells somebody that their password is another one, so that a stranger's change is noticed. */
export const passwordChangedMail: Template<Facts> = {
  title: "Password changed",
  when: "Somebody's password was changed.",
  render({ at }, { recipientName, organizationName, portalUrl }) {
    const what = `The password of your account at ${organizationName} was changed on ${inUtc(at)}.`;
    return renderLetter({
      subject: `Your password at ${organizationName} was changed`,
      preheader: what,
      body: [
        `Dear ${recipientName}`,
        `${what} Everybody who was signed in with the old one has been signed out.`,
        { words: "Was it you? Then there is nothing to do. Sign in with the new password:", url: portalUrl },
        "Was it not you? Reply to this mail at once.",
      ],
      foot: [`You receive this because you have an account at ${organizationName}.`],
    });
  },
  sample: { at: "2026-11-30T15:20:00.000Z" },
};

/** `30 November 2026, 15:20 UTC`. */
export function inUtc(at: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  });
  return `${format.format(new Date(at)).replace(" at ", ", ")} UTC`;
}
