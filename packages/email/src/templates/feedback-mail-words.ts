import type { FeedbackLanguage } from "@teamified/contracts/feedback";

/** What the mail says around a feedback's own text. A language without one of these does not compile. */
export type FeedbackMailWords = {
  subject: (organization: string) => string;
  /** The first thing that somebody who waits for an answer should know. */
  advice: string;
  place: string;
  /** What happens next. */
  next: string;
  reply: string;
  /** Why somebody receives this. */
  reason: (recipient: string, organization: string) => string;
  gapsTitle: string;
  resourcesTitle: string;
  nextStep: (step: string) => string;
};

export const feedbackMailWords = {
  en: {
    subject: (organization) => `Feedback on your resume from ${organization}`,
    advice: "This is advice, not a decision about an application.",
    place: "You find it, with the lines it speaks of, in your portal:",
    next: "You need not do anything now. If you change your resume, you can upload the new version there at any time.",
    reply: "If something in it is wrong or unclear, reply to this mail.",
    reason: (recipient, organization) =>
      `You receive this because a resume of ${recipient} was uploaded at ${organization}.`,
    gapsTitle: "What to work on",
    resourcesTitle: "Free resources",
    nextStep: (step) => `Next step: ${step}`,
  },
  de: {
    subject: (organization) => `Rückmeldung zu Ihrem Lebenslauf von ${organization}`,
    advice: "Dies ist ein Rat und keine Entscheidung über eine Bewerbung.",
    place: "Sie finden ihn zusammen mit den Zeilen, um die es geht, in Ihrem Portal (auf Englisch):",
    next: "Sie müssen jetzt nichts tun. Wenn Sie Ihren Lebenslauf ändern, können Sie die neue Fassung dort jederzeit hochladen.",
    reply: "Wenn etwas darin falsch oder unklar ist, antworten Sie einfach auf diese E-Mail.",
    reason: (recipient, organization) =>
      `Sie erhalten diese Nachricht, weil bei ${organization} ein Lebenslauf von ${recipient} hochgeladen wurde.`,
    gapsTitle: "Woran Sie arbeiten können",
    resourcesTitle: "Kostenlose Angebote (auf Englisch)",
    nextStep: (step) => `Nächster Schritt: ${step}`,
  },
  es: {
    subject: (organization) => `Comentarios sobre su currículum de ${organization}`,
    advice: "Esto es un consejo y no una decisión sobre una candidatura.",
    place: "Lo encontrará, junto con las líneas a las que se refiere, en su portal (en inglés):",
    next: "Ahora no tiene que hacer nada. Si cambia su currículum, puede subir allí la nueva versión en cualquier momento.",
    reply: "Si hay algo incorrecto o poco claro, responda a este correo.",
    reason: (recipient, organization) =>
      `Recibe este mensaje porque se subió un currículum de ${recipient} en ${organization}.`,
    gapsTitle: "En qué puede trabajar",
    resourcesTitle: "Recursos gratuitos (en inglés)",
    nextStep: (step) => `Próximo paso: ${step}`,
  },
  fr: {
    subject: (organization) => `Remarques sur votre CV de la part de ${organization}`,
    advice: "Il s'agit de conseils et non d'une décision concernant une candidature.",
    place: "Vous les trouverez, avec les lignes concernées, dans votre espace (en anglais)\u00a0:",
    next: "Vous n'avez rien à faire pour le moment. Si vous modifiez votre CV, vous pouvez y déposer la nouvelle version à tout moment.",
    reply: "Si un point vous semble inexact ou peu clair, répondez simplement à cet e-mail.",
    reason: (recipient, organization) =>
      `Vous recevez ce message car un CV de ${recipient} a été déposé auprès de ${organization}.`,
    gapsTitle: "Ce que vous pouvez travailler",
    resourcesTitle: "Ressources gratuites (en anglais)",
    nextStep: (step) => `Prochaine étape\u00a0: ${step}`,
  },
} satisfies Record<FeedbackLanguage, FeedbackMailWords>;
