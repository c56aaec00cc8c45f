/**
 * ZERO WIDTH NON-JOINER: nobody sees or hears it, no line breaks at it, and mail programs that make links of plain text
 * stop at it; a host name with it between such signs is none (RFC 5892, A.1), so that pasting it leads nowhere either. On
 * both sides of a sign, because some programs take everything up to the next blank for an address once it has begun.
 */
const gap = "\u200C";

/** Turn the order of what follows round or hide it; nobody needs them to write a name or a paragraph. */
const overrides = /[\u202A-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu;

/** What an address cannot do without: `://`, `//host`, `\\host`, `scheme:`, `@`, and dots with a letter behind them. */
const joints = /(?<=\p{L}):(?=\S)|\/(?=\/)|\\(?=\\)|[@＠]|[.．。｡](?=[\p{L}\p{M}\p{Cf}])/gu;

/**
 * Words that came from outside, a resume or a name, as a mail may hold them: they read the same, and no mail program
 * makes a link of anything in them. Linear in the length of the text.
 */
export function unlinked(text: string): string {
  return text.replace(overrides, "").replace(joints, (sign) => `${gap}${sign}${gap}`);
}

/** Addresses in a text, without the full stop or bracket that ends their sentence. */
const address = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/i;

/** The addresses in a text whose writer we answer for. */
export function addressesIn(text: string): Set<string> {
  return new Set(text.split(address).filter((_, place) => place % 2 === 1));
}

/**
 * A text of a person cut into what is {@link unlinked} and the addresses among `ours`, whole ones only: what merely
 * begins like one of ours is no address of ours.
 */
export function partsOf(text: string, ours: ReadonlySet<string>): { words: string; isAddress: boolean }[] {
  // At odd places the addresses.
  return text.split(address).map((part, place) => {
    const isAddress = place % 2 === 1 && ours.has(part);
    return { words: isAddress ? part : unlinked(part), isAddress };
  });
}
