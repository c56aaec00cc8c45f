import "server-only";
import { earlyPressesScript } from "@teamified/ui/early-presses";
import { headers } from "next/headers";

/** For the head of every page: keeps what is pressed before the page's other scripts have come. */
export async function EarlyPresses() {
  // The policy of this answer, as the proxy has put it into the request for Next.
  const policy = (await headers()).get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  return (
    <script
      nonce={nonce}
      // The browser hides a nonce from scripts, so that it looks different there.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
      dangerouslySetInnerHTML={{ __html: earlyPressesScript }}
    />
  );
}
