import { renderLetter } from "./letter.ts";
import type { Template } from "./template.ts";

/** `url` leads to a page with a button: looking at the mail, or a scanner that opens its links, confirms nothing. */
type Facts = { url: string; validDays: number };

/** Asks whether an address belongs to the person who registered it. Contains nothing that a stranger chose, not even the name. */
export const verifyAddressMail: Template<Facts> = {
  title: "Confirm the address",
  when: "Somebody registers as a candidate, or asks for the link again.",
  render({ url, validDays }, { organizationName }) {
    const ask = `An account for candidates was made at ${organizationName} with this e-mail address.`;
    return renderLetter({
      subject: `Confirm your e-mail address for ${organizationName}`,
      preheader: ask,
      body: [
        `${ask} Until you confirm it, we send no other mail to it, not even the feedback on a resume.`,
        { words: "To confirm it, open this page and press its button:", url },
        `The link works once, for ${validDays} days, on any device. If it no longer works, sign in and ask for another.`,
      ],
      foot: [
        "Was it not you? Then do nothing: the address stays unconfirmed, and nobody gets any further mail.",
        `You receive this because your address was entered at ${organizationName}.`,
      ],
    });
  },
  sample: {
    url: "https://candidates.example/verify-address/Q3VyaW9zaXR5IGlzIGEgZmluZSB0aGluZyB0byBoYXZl",
    validDays: 3,
  },
};
