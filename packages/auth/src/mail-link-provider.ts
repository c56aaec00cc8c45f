/** NextAuth's name for signing in with a mailed link: the last part of the address that its page posts to. */
export const mailLinkProvider = "mail-link";
