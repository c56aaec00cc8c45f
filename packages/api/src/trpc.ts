import { AppError, type ErrorCode, errorStatus } from "@teamified/contracts/errors";
import { type Access, can, roleFor } from "@teamified/contracts/permissions";
import { assertPlainInput } from "@teamified/contracts/plain-input";
import type { CandidateActor, RecruiterActor } from "@teamified/hiring/deps";
import { describeFailure } from "@teamified/hiring/describe-failure";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError, z } from "zod";
import type { ApiContext } from "./context.ts";
import { transformer } from "./transformer.ts";

type TrpcCode = ConstructorParameters<typeof TRPCError>[0]["code"];

const trpcCodes: Record<ErrorCode, TrpcCode> = {
  invalid_input: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  timeout: "TIMEOUT",
  conflict: "CONFLICT",
  stale: "CONFLICT",
  too_large: "PAYLOAD_TOO_LARGE",
  unsupported_type: "UNSUPPORTED_MEDIA_TYPE",
  rate_limited: "TOO_MANY_REQUESTS",
  locked: "TOO_MANY_REQUESTS",
  internal: "INTERNAL_SERVER_ERROR",
  unavailable: "SERVICE_UNAVAILABLE",
};

/** The expected failure inside a tRPC error; tRPC's own refusals get ours by their code. */
function appErrorOf(error: TRPCError): AppError {
  if (error.cause instanceof AppError) return error.cause;
  if (error.cause instanceof ZodError) {
    const first = error.cause.issues[0];
    return new AppError("invalid_input", first?.message ?? "Check what you entered.", {
      ...(first?.path[0] === undefined ? {} : { field: String(first.path[0]) }),
    });
  }
  switch (error.code) {
    case "NOT_FOUND":
      return new AppError("not_found", "There is no such procedure here.");
    case "PAYLOAD_TOO_LARGE":
      return new AppError("too_large", "This is too large to send.");
    case "UNSUPPORTED_MEDIA_TYPE":
      return new AppError("unsupported_type", "This kind of content is not accepted here.");
    case "BAD_REQUEST":
    case "PARSE_ERROR":
    case "METHOD_NOT_SUPPORTED":
      return new AppError("invalid_input", "The request could not be understood.");
    default:
      return describeFailure(error.cause ?? error);
  }
}

/** What each procedure says of itself. Without it there is none: see {@link procedure}. */
export type ProcedureMeta = {
  /** Whom it is for: the permission that a member of the team needs, `own` for candidates, `public` for everybody. */
  permission: Access;
  /** What it does, in one sentence. */
  summary: string;
  /** Where it stands in REST, once it does. */
  rest?: { method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; path: `/${string}` };
};

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer,
    sse: {
      // A stream ends after five minutes and comes back by itself, so that a session that ended, or
      // a member who was deactivated, does not listen for ever.
      maxDurationMs: 5 * 60_000,
      ping: { enabled: true, intervalMs: 10_000 },
      client: { reconnectAfterInactivityMs: 30_000 },
    },
    // A stack, an SQL text or a provider's body never leaves the house (OPS-4).
    errorFormatter({ shape, error, ctx }) {
      const appError = appErrorOf(error);
      const fieldErrors =
        error.cause instanceof ZodError
          ? (z.flattenError(error.cause).fieldErrors as Record<string, string[]>)
          : null;
      return {
        message: appError.message,
        code: shape.code,
        data: {
          code: trpcCodes[appError.code],
          httpStatus: errorStatus[appError.code],
          path: shape.data.path,
          appCode: appError.code,
          details: appError.details,
          fieldErrors,
          requestId: ctx?.requestId ?? null,
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Turns what a use case throws into one tRPC error with the right status, and logs the unexpected. */
const translated = t.procedure.use(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok || !result.error.cause || result.error.cause instanceof ZodError) return result;
  const appError = describeFailure(result.error.cause);
  if (appError.code === "internal" || appError.code === "unavailable") {
    ctx.deps.log.error({ err: appError.cause, procedure: path, code: appError.code }, "procedure failed");
  }
  throw new TRPCError({ code: trpcCodes[appError.code], message: appError.message, cause: appError });
});

function refuse(error: AppError): never {
  throw new TRPCError({ code: trpcCodes[error.code], message: error.message, cause: error });
}

/** Throws what the signed-out get, and those whose session ends while a stream is open. */
export function signedOut(): never {
  return refuse(new AppError("unauthenticated", "Your session has ended. Sign in again to go on."));
}

/**
 * Refuses what no procedure can want, before its schema looks: what cannot be read at all, and what no column takes.
 * Behind the check of who asks, so that the signed-out are told that first and nothing of theirs is read.
 */
const plainInput = t.middleware(async ({ next, getRawInput }) => {
  let input: unknown;
  try {
    input = await getRawInput();
  } catch (error) {
    return refuse(new AppError("invalid_input", "The request could not be understood.", {}, error));
  }
  // What this throws is an AppError, and translated like those of the use cases.
  assertPlainInput(input);
  return next();
});

/** Says no to whoever may not call a procedure with this permission, before anything that was sent is read. */
function checkAccess(permission: Access, actor: ApiContext["actor"]): void {
  if (permission === "public") return;
  if (actor === null) signedOut();
  if (permission === "own") {
    if (actor.kind !== "candidate") refuse(new AppError("forbidden", "This is for candidates only."));
    return;
  }
  if (actor.kind !== "recruiter") refuse(new AppError("forbidden", "This is for the hiring team only."));
  if (can(actor.role, permission)) return;
  const role = roleFor(permission);
  const article = /^[aeiou]/.test(role) ? "an" : "a";
  refuse(
    new AppError(
      "forbidden",
      `You need the role of ${article} ${role} for this. Ask an admin of your organization.`,
    ),
  );
}

/** Who it is that got past {@link checkAccess} with this permission. */
type ActorWith<A extends Access> = A extends "public"
  ? ApiContext["actor"]
  : A extends "own"
    ? CandidateActor
    : RecruiterActor;

/**
 * Begins a procedure: the only way to one, so that each says whom it is for and what it does. Who asks is checked
 * before anything that was sent is read. `ctx.actor` scopes every query: to a candidate's own rows, or to the
 * organization of a member of the team.
 */
export function procedure<const A extends Access>(meta: ProcedureMeta & { permission: A }) {
  return translated
    .meta(meta)
    .use(({ next, ctx, meta }) => {
      if (meta === undefined) throw new Error("A procedure says whom it is for.");
      checkAccess(meta.permission, ctx.actor);
      // The check lets nobody else pass.
      return next({ ctx: { ...ctx, actor: ctx.actor as ActorWith<A> } });
    })
    .use(plainInput);
}
