import { passSchema } from "@teamified/contracts/assessments";
import { notFound } from "@teamified/contracts/errors";
import type { PromptDescription } from "@teamified/contracts/model-calls";
import type { Deps, RecruiterActor } from "../deps.ts";
import { roleTitle } from "../interviews/find-role.ts";
import { outlineSchema } from "./outline-schema.ts";

const shownResults = 50;

type Use = {
  promptId: string;
  promptVersion: string;
  calls: number;
  completed: number;
  interviews: number;
  firstAt: Date;
  lastAt: Date;
};

/** Every prompt, and when the organization last used it; calls are kept for 90 days. For admins. */
export async function listPrompts(deps: Deps, actor: RecruiterActor) {
  const uses = await readUses(deps, actor, null);
  return deps.prompts.map((prompt) => {
    const own = uses.filter(({ promptId }) => promptId === prompt.id);
    return {
      id: prompt.id,
      version: prompt.version,
      task: prompt.task,
      purpose: prompt.purpose,
      calls: own.reduce((sum, { calls }) => sum + calls, 0),
      lastAt: own.reduce<Date | null>(
        (latest, { lastAt }) => (latest === null || lastAt > latest ? lastAt : latest),
        null,
      ),
    };
  });
}

/** One prompt as it is worded, its versions, and the results that were made with it. Throws `not_found`. For admins. */
export async function readPrompt(deps: Deps, actor: RecruiterActor, id: string) {
  const prompt = deps.prompts.find((each) => each.id === id);
  if (prompt === undefined) throw notFound("prompt");
  const [uses, results] = await Promise.all([readUses(deps, actor, id), readResults(deps, actor, id)]);
  return {
    id: prompt.id,
    version: prompt.version,
    task: prompt.task,
    purpose: prompt.purpose,
    system: prompt.system,
    input: outlineSchema(prompt.input),
    /** Null where plain words are asked for. */
    output: prompt.output === null ? null : outlineSchema(prompt.output),
    maxOutputTokens: prompt.maxOutputTokens,
    temperature: prompt.temperature,
    fingerprint: prompt.fingerprint,
    versions: versionsOf(prompt, uses),
    ...results,
  };
}

/** The version in use, those whose wording was kept, and those that calls speak of; newest first. */
function versionsOf(prompt: PromptDescription, uses: Use[]) {
  const numbers = new Set([
    prompt.version,
    ...prompt.past.map(({ version }) => version),
    ...uses.map(({ promptVersion }) => Number(promptVersion)).filter(Number.isInteger),
  ]);
  return [...numbers]
    .sort((a, b) => b - a)
    .map((version) => {
      const use = uses.find(({ promptVersion }) => promptVersion === String(version));
      return {
        version,
        isInUse: version === prompt.version,
        wording: prompt.past.find((past) => past.version === version)?.wording ?? null,
        use: use
          ? {
              calls: use.calls,
              completed: use.completed,
              interviews: use.interviews,
              firstAt: use.firstAt,
              lastAt: use.lastAt,
            }
          : null,
      };
    });
}

function readUses(deps: Deps, actor: RecruiterActor, id: string | null): Promise<Use[]> {
  return deps.db.$queryRaw<Use[]>`
    select prompt_id as "promptId", prompt_version as "promptVersion", count(*)::int as calls,
        count(*) filter (where outcome = 'completed')::int as completed,
        count(distinct interview_id)::int as interviews,
        min(created_at) as "firstAt", max(created_at) as "lastAt"
      from model_calls
      where organization_id = ${actor.organizationId}::uuid
        and prompt_id is not null and prompt_version is not null
        and (${id}::text is null or prompt_id = ${id})
      group by prompt_id, prompt_version`;
}

/** Parts of reports whose provenance names the prompt, at any version (`id@version`). */
async function readResults(deps: Deps, actor: RecruiterActor, id: string) {
  const where = {
    organizationId: actor.organizationId,
    status: "completed",
    provenance: { path: ["promptVersion"], string_starts_with: `${id}@` },
  };
  const [total, rows] = await Promise.all([
    deps.db.assessmentRun.count({ where }),
    deps.db.assessmentRun.findMany({
      where,
      orderBy: { createdAt: "desc" },
      take: shownResults,
      select: {
        id: true,
        pass: true,
        scoring: true,
        provenance: true,
        createdAt: true,
        assessment: {
          select: {
            interview: { select: { id: true, roleKey: true, candidate: { select: { fullName: true } } } },
          },
        },
      },
    }),
  ]);
  return {
    totalResults: total,
    results: rows.map(({ assessment: { interview }, provenance, ...run }) => ({
      id: run.id,
      interviewId: interview.id,
      candidateName: interview.candidate.fullName,
      roleTitle: roleTitle(interview.roleKey),
      pass: passSchema.parse(run.pass),
      scoring: run.scoring,
      version: versionIn(provenance),
      createdAt: run.createdAt,
    })),
  };
}

/** The number behind the `@`; it is there, because the query asked for it. */
function versionIn(provenance: unknown): number {
  const text =
    typeof provenance === "object" && provenance !== null && "promptVersion" in provenance
      ? String(provenance.promptVersion)
      : "";
  return Number(text.slice(text.indexOf("@") + 1));
}
