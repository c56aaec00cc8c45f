import { deviceCookieName, readDevice, sealDevice } from "@teamified/auth/device-cookie";
import { sessionCookieName } from "@teamified/auth/session-cookies";
import { readSessionToken, type TokenSettings } from "@teamified/auth/session-token";
import { readSignInProblem } from "@teamified/auth/sign-in-error";
import { z } from "zod";
import { retryAfter } from "./retry-after.ts";
import { cookieHeader, readCookies } from "./session-cookie-header.ts";

const answerSchema = z.object({ url: z.string() });

/**
 * What NextAuth answered to a sign-in, with what it cannot say itself: a device that got in is known from then on, and a
 * refusal that is over after a while has its status (429, 503) and Retry-After. Other answers stay as they are.
 */
export async function withSignInOutcome(
  request: Request,
  answer: Response,
  settings: TokenSettings,
): Promise<Response> {
  if (request.method !== "POST" || !new URL(request.url).pathname.includes("/callback/")) return answer;
  const accountId = await signedInAs(answer, settings);
  if (accountId !== null) {
    const known = readDevice(readCookies(request.headers)[deviceCookieName(settings)], settings);
    answer.headers.append("set-cookie", cookieHeader(sealDevice(accountId, known, settings)));
    return answer;
  }
  const refused = await refusalOf(answer);
  if (refused === null) return answer;
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(retryAfter(refused.seconds))) headers.set(name, value);
  return new Response(answer.body, { status: refused.status, headers });
}

/** Whose session the answer begins, or null. */
async function signedInAs(answer: Response, settings: TokenSettings): Promise<string | null> {
  const name = sessionCookieName(settings.portal, settings.url);
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
  const value = cookie?.slice(name.length + 1).split(";")[0];
  const claims = value ? await readSessionToken({ [name]: value }, settings) : null;
  return claims?.sub ?? null;
}

/** A refusal that is over after a while. */
async function refusalOf(answer: Response): Promise<{ status: 429 | 503; seconds?: number } | null> {
  const body = answerSchema.safeParse(
    await answer
      .clone()
      .json()
      .catch(() => null),
  );
  const target = body.success ? body.data.url : answer.headers.get("location");
  if (!target) return null;
  const problem = readSignInProblem(new URL(target, "http://portal.invalid").searchParams.get("error"));
  switch (problem?.kind) {
    case "busy":
      return { status: 503, seconds: problem.retryAfterSeconds };
    case "locked":
      return problem.retryAt === null
        ? { status: 429 }
        : { status: 429, seconds: (problem.retryAt.getTime() - Date.now()) / 1000 };
    default:
      return null;
  }
}
