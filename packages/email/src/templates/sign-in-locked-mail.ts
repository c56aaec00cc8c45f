import { renderLetter } from "./letter.ts";
import { inUtc } from "./password-changed-mail.ts";
import type { Template } from "./template.ts";

/** `until`, ISO 8601, is the end of the lock; `url` lets its owner in before. */
type Facts = { until: string; url: string };

/** Tells the owner of an account that somebody guesses its password, with a way in that the guesser has not. */
export const signInLockedMail: Template<Facts> = {
  title: "Sign-in locked",
  when: "Too many wrong passwords were tried for an account.",
  render({ until, url }, { recipientName, organizationName }) {
    const what = `Somebody has tried several wrong passwords for your account at ${organizationName}. Signing in with a password is locked until ${inUtc(until)}.`;
    return renderLetter({
      subject: `Sign-in to your account at ${organizationName} is locked`,
      preheader: what,
      body: [
        `Dear ${recipientName}`,
        what,
        { words: "Was it you? You need not wait: this link of your own lets you in, once.", url },
        "Was it not you? There is nothing to do: nobody got in. If your password is easy to guess, choose another.",
      ],
      foot: [`You receive this because you have an account at ${organizationName}.`],
    });
  },
  sample: {
    until: "2026-11-30T15:35:00.000Z",
    url: "https://candidates.example/sign-in-by-mail/Q3VyaW9zaXR5IGlzIGEgZmluZSB0aGluZyB0byBoYXZl",
  },
};
