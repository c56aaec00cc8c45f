import { builtInRoles } from "@teamified/interview/roles/registry";
import type { CandidateActor, Deps } from "../deps.ts";
import { findRetakes, whomToAsk } from "./retake-period.ts";

/** The roles that a candidate may choose from, each with when they may interview for it again; null: at once. */
export async function listRoles(deps: Deps, actor: CandidateActor) {
  const { organizationId } = actor;
  const retakes = await findRetakes(deps.db, { organizationId, candidateId: actor.id });
  const { name } = await deps.db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true },
  });
  const now = deps.clock.now();
  return Object.values(builtInRoles).map((role) => ({
    again:
      retakes
        .filter(({ roleKey, againAt, permit }) => roleKey === role.key && againAt > now && permit === null)
        .map(({ lastAt, againAt }) => ({ lastAt, from: againAt, whomToAsk: whomToAsk(name) }))
        .at(0) ?? null,
    key: role.key,
    title: role.title,
    summary: role.summary,
    skills: role.skills.map((skill) => skill.title),
    persona: { name: role.persona.name },
  }));
}
