import type { RecruiterRouter } from "@teamified/api/recruiter/root";
import { sampleAccount } from "@teamified/config/sample-accounts";
import { signIn } from "./portal-client.ts";

const patienceMs = 30_000;

/**
 * The link of the newest mail that asks this address to confirm itself, as the local outbox keeps it: read by the
 * sample recruiter. Waits for the worker. Throws when none came within 30 s, as with a real mail provider.
 *
 * @param recruiterUrl of the team's portal
 */
export async function findVerificationLink(
  recruiterUrl: string,
  email: string,
): Promise<{ url: string; token: string }> {
  const team = await signIn<RecruiterRouter>(recruiterUrl, sampleAccount("recruiter"));
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    const { items } = await team.outbox.list.query({ limit: 50 });
    const mail = items.find(({ to, category }) => to === email && category === "account.verify");
    if (mail) {
      const { text } = await team.outbox.get.query({ id: mail.id });
      const [url = "", token = ""] = /https?:\/\/\S+\/verify-address\/([\w-]{43})/.exec(text) ?? [];
      if (token !== "") return { url, token };
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(
    `no mail asked ${email} to confirm itself; with a real mail provider it is not in the outbox`,
  );
}
