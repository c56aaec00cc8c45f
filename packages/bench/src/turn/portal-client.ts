import type { Sent } from "./drive.ts";
import { readStream } from "./read-stream.ts";

/** Signs in as a browser does and gives the cookies that prove it. */
export async function signIn(
  portalUrl: string,
  account: { email: string; password: string },
): Promise<string> {
  const first = await fetch(`${portalUrl}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookies = cookiesOf(first);
  const answer = await fetch(`${portalUrl}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies, origin: portalUrl },
    body: new URLSearchParams({ ...account, csrfToken, json: "true" }),
  });
  const session = cookiesOf(answer);
  if (!session.includes("session-token"))
    throw new Error(`${account.email} could not sign in: ${answer.status}`);
  return session;
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

/** Sends one answer over `interview.answerStream`, in the form in which a browser's client sends it. */
export async function sendToPortal(
  portalUrl: string,
  session: { cookie: string; interviewId: string },
  answer: { questionSequence: number; text: string },
): Promise<Sent> {
  const input = { ...answer, interviewId: session.interviewId, messageKey: crypto.randomUUID() };
  const startedAt = performance.now();
  const response = await fetch(`${portalUrl}/api/trpc/interview.answerStream?batch=1`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "trpc-accept": "application/jsonl",
      cookie: session.cookie,
      origin: portalUrl,
    },
    body: JSON.stringify({ 0: { json: input } }),
  });
  return readStream(response, startedAt);
}
