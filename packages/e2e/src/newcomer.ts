import type { CandidateRouter } from "@teamified/api/candidate/root";
import { clientOf, signIn } from "@teamified/cli/portal-client";
import { findVerificationLink } from "@teamified/cli/verification-link";
import { pdfOf, resumeLines } from "@teamified/testing/documents";

/**
 * Registers somebody who was not there before, without a browser: for tests in which another person
 * sits at it. Gives a typed client of the candidates' API with their session. With the address of the team's portal
 * they have confirmed theirs, and get mail.
 */
export async function registerNewcomer(portal: string, fullName: string, team?: string) {
  const name = fullName.toLowerCase().replaceAll(" ", ".");
  const account = { email: `${name}.${Date.now()}@mail.example`, password: "Voyage-to-2027!" };
  const visitor = clientOf<CandidateRouter>(portal);
  await visitor.account.register.mutate({ ...account, fullName });
  if (team !== undefined) {
    const { token } = await findVerificationLink(team, account.email);
    await visitor.account.verifyAddress.mutate({ token });
  }
  return { account, fullName, client: await signIn<CandidateRouter>(portal, account) };
}

/** No two resumes are the same: a file that was sent in before is not taken a second time. */
let sent = 0;

/** Sends in a small resume of this person; the worker reads it and writes feedback. Gives its id. */
export async function sendResume({
  client,
  fullName,
  account,
}: Awaited<ReturnType<typeof registerNewcomer>>): Promise<string> {
  sent += 1;
  const bytes = await pdfOf([fullName, account.email, ...resumeLines.slice(3), `Resume number ${sent}`]);
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], "resume.pdf"));
  return (await client.resume.upload.mutate(form)).id;
}
