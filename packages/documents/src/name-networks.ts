import type { TextPiece } from "./page-layout.ts";

/** A link that the page carries: its address, and where it stands (points, origin at the top left, `y` its upper edge). */
export type PageLink = { url: string; x: number; y: number; width: number; height: number };

/**
 * Logos that the usual icon font draws: a person who sees one reads the name of the network, and without it the name
 * beside it means nothing ("jroe"). Other icons stay signs.
 */
const logos: Record<string, string> = {
  "\uF08C": "LinkedIn",
  "\uF0E1": "LinkedIn",
  "\uF09B": "GitHub",
  "\uF113": "GitHub",
  "\uF092": "GitHub",
  "\uF296": "GitLab",
  "\uF171": "Bitbucket",
  "\uF099": "Twitter",
  "\uF5FA": "Kaggle",
  "\uF1B4": "Behance",
  "\uF17D": "Dribbble",
  "\uF1CB": "CodePen",
  "\uF23A": "Medium",
  "\uF2C6": "Telegram",
  "\uF8D2": "ORCID",
};
const hosts: Record<string, string> = {
  "linkedin.com": "LinkedIn",
  "github.com": "GitHub",
  "gitlab.com": "GitLab",
  "bitbucket.org": "Bitbucket",
  "twitter.com": "Twitter",
  "x.com": "Twitter",
  "kaggle.com": "Kaggle",
  "behance.net": "Behance",
  "dribbble.com": "Dribbble",
  "codepen.io": "CodePen",
  "medium.com": "Medium",
  "t.me": "Telegram",
  "orcid.org": "ORCID",
};

/**
 * Pieces with the networks that a reader sees or reaches by a click: a logo becomes its name, and a bare name that is
 * a link to its page in a network ("jroe") gets the network's name before it, unless the logo already stands there.
 */
export function nameNetworks(pieces: readonly TextPiece[], links: readonly PageLink[] = []): TextPiece[] {
  const named = pieces.map((piece) => ({ ...piece, text: logos[piece.text.trim()] ?? piece.text }));
  const known = links.flatMap((link) => userOf(link) ?? []);
  return named.map((piece, index) => {
    const bare = piece.text.trim().replace(/^@/u, "").toLowerCase();
    const link = known.find((each) => each.user === bare && covers(each.link, piece));
    if (link === undefined || named[index - 1]?.text === link.network) return piece;
    return { ...piece, text: `${link.network} ${piece.text.trim()}` };
  });
}

type User = { link: PageLink; network: string; user: string };

function userOf(link: PageLink): User | null {
  const match = /^https?:\/\/(?:www\.|[a-z]{2}\.)?([a-z.]+)\/(?:in\/|u\/)?@?([^/?#]{3,60})\/?$/iu.exec(
    link.url.slice(0, 200),
  );
  const network = hosts[match?.[1]?.toLowerCase() ?? ""];
  return network === undefined ? null : { link, network, user: (match?.[2] ?? "").toLowerCase() };
}

/** Whether the middle of a piece stands on the link. */
function covers(link: PageLink, piece: TextPiece): boolean {
  const x = piece.x + piece.width / 2;
  const y = piece.y - piece.size / 4;
  return x >= link.x && x <= link.x + link.width && y >= link.y - 1 && y <= link.y + link.height + 1;
}
