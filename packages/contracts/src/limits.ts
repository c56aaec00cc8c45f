/** How often something may happen. */
export type Limit = {
  /** So many at an even pace … */
  points: number;
  /** … in so many seconds. */
  perSeconds: number;
  /** So many at once after a rest; all the points if left out. In any stretch there are at most these and the pace's. */
  burst?: number;
  /** Taking the last point locks the subject for this long; again within a day, for twice and four times as long. */
  blockSeconds?: number;
  /** What happened, for a person. When to try again is added to it. */
  sentence: string;
};

const minute = 60;
const hour = 3600;
const day = 86_400;

/**
 * What a registration costs that learns that an e-mail address is taken. Each one takes as much and gets the rest back,
 * so that addresses are not harvested, twenty in an hour or in one batch.
 */
export const takenAddressPoints = 5;

/**
 * Everything that is limited for a person, an address or an organization, in one place. Names are stored and may stand in
 * `RATE_LIMITS`: add, never rename. The rest of a name says whose it is: `address` is the network address of a request,
 * `candidate` an account, `recipient` an address of mail.
 */
export const limits = {
  /** Registrations from one address. One that finds the e-mail address taken costs `takenAddressPoints`. */
  "register.address": {
    points: 20,
    perSeconds: hour,
    sentence: "Too many accounts were registered from your network.",
  },
  /** Tries to register one e-mail address. */
  "register.email": {
    points: 5,
    perSeconds: hour,
    sentence: "Somebody tried to register this e-mail address several times.",
  },
  /** Registrations from nowhere in particular: requests whose address is not known share this one. */
  "register.unknown-address": {
    points: 300,
    perSeconds: 10 * minute,
    sentence: "Many people are registering at the moment.",
  },
  /** Failed sign-ins from one address (AUTH-4). */
  "sign-in.address": {
    points: 5,
    perSeconds: 15 * minute,
    blockSeconds: 15 * minute,
    sentence: "Too many failed sign-ins.",
  },
  /** Failed sign-ins to one account, or to an address that has none, from devices that never signed in to it. */
  "sign-in.account": {
    points: 5,
    perSeconds: 15 * minute,
    blockSeconds: 15 * minute,
    sentence: "Too many failed sign-ins.",
  },
  /** Failed sign-ins to one account from one device that had signed in to it before. */
  "sign-in.device": {
    points: 5,
    perSeconds: 15 * minute,
    blockSeconds: 15 * minute,
    sentence: "Too many failed sign-ins.",
  },
  /** Failed sign-ins of an organization that are written into its audit log, so that an attack does not fill it. */
  "audit.failed-sign-in": {
    points: 200,
    perSeconds: hour,
    sentence: "Many sign-ins have failed.",
  },
  /** Locks of an organization that are written into its audit log. */
  "audit.sign-in-lock": {
    points: 200,
    perSeconds: hour,
    sentence: "Many sign-ins were locked.",
  },
  "upload.candidate-hour": {
    points: 6,
    perSeconds: hour,
    sentence: "You have uploaded several resumes within the last hour.",
  },
  "upload.candidate-day": {
    points: 12,
    perSeconds: day,
    sentence: "You have uploaded many resumes today.",
  },
  "interview.start": {
    points: 10,
    perSeconds: hour,
    sentence: "You have started many interviews within the last hour. Take a break first.",
  },
  /** Recordings that are turned into text. */
  "recognition.candidate-day": {
    points: 150,
    perSeconds: day,
    sentence: "You have recorded very often today. Go on by typing your answers.",
  },
  /** Seconds of sound that are turned into text: what recognition costs. */
  "recognition.candidate-day-seconds": {
    points: 2 * hour,
    perSeconds: day,
    sentence: "You have recorded for a long time today. Go on by typing your answers.",
  },
  /** Questions that are turned into sound; one that was heard before costs nothing. */
  "speech.candidate-day": {
    points: 200,
    perSeconds: day,
    sentence: "Many questions were read out to you today. Read the rest of them.",
  },
  /** Turns of interviews that ask models; beyond, the question bank and local rules make them. */
  "model.candidate-day": {
    points: 200,
    perSeconds: day,
    sentence: "You have answered many questions today.",
  },
  /** All mail to one address. */
  "mail.recipient-day": {
    points: 15,
    perSeconds: day,
    sentence: "This address has received many mails today.",
  },
  /** Mail that leaves without anybody's approval. */
  "mail.automatic-organization-hour": {
    points: 500,
    perSeconds: hour,
    sentence: "Many mails were sent automatically within the last hour.",
  },
  /** Mails that ask to confirm an address, to one account. */
  "mail.verification": {
    points: 5,
    perSeconds: hour,
    sentence: "Several mails to confirm your address were sent already. Look into your spam folder.",
  },
  /** Mails with a link to sign in, to one account. */
  "mail.sign-in-link": {
    points: 3,
    perSeconds: hour,
    sentence: "Several mails with a link were sent already. Look into your spam folder.",
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** Other numbers for some of the limits, as configuration has them. */
export type LimitOverrides = Partial<Record<LimitName, Pick<Limit, "points" | "perSeconds">>>;
