import { AppError } from "@teamified/contracts/errors";
import { limitBody } from "./limit-body.ts";

/**
 * The fields of a small form, as browsers send them. Throws `too_large`, `timeout`, and `unsupported_type` for
 * anything that is no form: JSON would bring values of any kind to where texts are expected.
 */
export async function readForm(request: Request, limit: number): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? "";
  if (request.body !== null && !/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    throw new AppError("unsupported_type", "Only a form is taken here.");
  }
  const limited = await limitBody(request, limit);
  if (limited === null) throw new AppError("too_large", "This is too large to be sent here.");
  return new URLSearchParams(await limited.text());
}
