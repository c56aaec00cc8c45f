/** A mail as people read it; both bodies say the same. */
export type RenderedMail = { subject: string; text: string; html: string };

/** What every mail knows without being told: for whom it is, from whom, and our own addresses, without a slash at the end. */
export type MailContext = {
  recipientName: string;
  organizationName: string;
  candidateUrl: string;
  recruiterUrl: string;
  /** Of the two, the one that the recipient signs in at. */
  portalUrl: string;
};

/** How one kind of mail is worded. `facts` is the kind's data, or what its handler in hiring made of it. */
export type Template<Facts> = {
  /** What the pages of the team call it. */
  title: string;
  /** When people get it, for the page that lists all mails: a sentence. */
  when: string;
  render(facts: Facts, context: MailContext): RenderedMail;
  /** What the preview page shows. */
  sample: Facts;
};
