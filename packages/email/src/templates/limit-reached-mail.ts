import { renderLetter } from "./letter.ts";
import { inUtc } from "./password-changed-mail.ts";
import type { Template } from "./template.ts";

type Facts = {
  /** Mails that the deadlines may send in an hour. */
  limit: number;
  /** Feedback that waits because of it. */
  waiting: number;
  /** ISO 8601. */
  goesOnAt: string;
};

/** Tells an admin that the deadlines have sent as much as they may in an hour. */
export const limitReachedMail: Template<Facts> = {
  title: "Limit of mails reached",
  when: "The deadlines have sent as many mails in an hour as they may; once an hour at most.",
  render({ limit, waiting, goesOnAt }, { organizationName, recruiterUrl }) {
    const what = `${limit} mails with feedback left ${organizationName} by themselves within an hour. That is the limit, so the others wait until ${inUtc(goesOnAt)}.`;
    return renderLetter({
      subject: `Feedback of ${organizationName} waits: the limit of an hour is reached`,
      preheader: what,
      body: [
        what,
        `${waiting === 1 ? "One feedback waits" : `${waiting} feedbacks wait`} at the moment; none is lost. What a member of the team approves is not limited and leaves at once.`,
        {
          words:
            "If you did not expect this many, look at who uploads, and hold or reject what should not leave:",
          url: `${recruiterUrl}/feedback`,
        },
      ],
      foot: [
        "Whoever operates the portal can change the limit.",
        `You receive this once an hour at most, because you are an admin of ${organizationName}.`,
      ],
    });
  },
  sample: { limit: 500, waiting: 37, goesOnAt: "2026-11-30T16:00:00.000Z" },
};
