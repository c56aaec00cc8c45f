/** A mail of ours as a reader with light or with dark colours sees it, for the portals' previews. */
export { type MailScheme, mailInScheme } from "@teamified/email/templates/mail-page";
