/** Why a mail waits, where it is no provider's word. Stored, and shown as they are: add, never rename. */
export const waitsForVerification = "the address is not confirmed yet";
export const waitsForRecipientLimit = "this address has received many mails today";
