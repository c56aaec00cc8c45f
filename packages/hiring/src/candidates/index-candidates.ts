import type { SearchFactKind } from "@teamified/contracts/candidates";
import type { Tx } from "@teamified/db/client";
import { inTransaction } from "@teamified/db/transaction";
import type { Deps } from "../deps.ts";
import { dataColumns, readData } from "../resumes/resume-data.ts";
import { searchText, wordsOf, wordsOfPhone } from "./search-text.ts";

export type SearchFact = [kind: SearchFactKind, text: string];

/** No resume is found by more than this, in facts and in characters. */
const mostFacts = 400;
const longestText = 20_000;

/**
 * Makes anew what candidates are found by, where a trigger marked it as stale: name, address, telephone, and the
 * place, skills, employers and titles of the newest resume that was read, with the candidate's corrections. Of one
 * organization, or of all; at most `limit`, the newest first. Rows that another process has in work are left to it.
 * Returns how many were made.
 */
export async function indexCandidates(
  deps: Pick<Deps, "db" | "clock" | "log">,
  input: { organizationId?: string; limit: number },
): Promise<number> {
  const organizationId = input.organizationId ?? null;
  return inTransaction(deps.db, async (tx) => {
    // Locked until the end: a change that is committed meanwhile marks the row again, after this.
    const stale = await tx.$queryRaw<{ id: string }[]>`
      select candidate_id as id from candidate_search
      where stale and (${organizationId}::uuid is null or organization_id = ${organizationId}::uuid)
      order by candidate_id desc limit ${input.limit} for update skip locked`;
    if (stale.length === 0) return 0;
    const made = await describe(
      deps,
      tx,
      stale.map(({ id }) => id),
    );
    return tx.$executeRaw`
      update candidate_search s set text = made.text, facts = made.facts, stale = false
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (id uuid, text text, facts jsonb)
      where s.candidate_id = made.id`;
  });
}

async function describe({ clock, log }: Pick<Deps, "clock" | "log">, tx: Tx, ids: string[]) {
  const rows = await tx.candidate.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      fullName: true,
      email: true,
      phone: true,
      resumes: {
        where: { parsingStatus: "completed" },
        orderBy: { uploadedAt: "desc" },
        take: 1,
        select: dataColumns,
      },
    },
  });
  return rows.map(({ id, resumes: [resume], ...person }) => {
    const own: SearchFact[] = [
      ["name", person.fullName],
      ["email", person.email],
      ...(person.phone === null ? [] : [["phone", person.phone] satisfies SearchFact]),
    ];
    let read: SearchFact[] = [];
    try {
      read = resume ? factsOf(readData(resume, clock.now()).data) : [];
    } catch (err) {
      // Somebody whose resume was stored in a form that is not understood is still found by name.
      log.warn({ err, candidateId: id }, "a resume cannot be searched");
    }
    const facts = [...own, ...read].slice(0, mostFacts);
    const words = facts.flatMap(([kind, text]) => (kind === "phone" ? wordsOfPhone(text) : wordsOf(text)));
    return { id, facts, text: `${searchText(words).slice(0, longestText)} ` };
  });
}

function factsOf(data: ReturnType<typeof readData>["data"]): SearchFact[] {
  if (data === null) return [];
  const facts: (SearchFact | null)[] = [
    data.name.value === null ? null : ["name", data.name.value],
    data.phone.value === null ? null : ["phone", data.phone.value],
    data.location.value === null ? null : ["place", data.location.value],
    ...data.skills.items.map(({ value }): SearchFact => ["skill", value]),
    ...data.previousRoles.items.flatMap(({ value: { title, organization } }): SearchFact[] => [
      ["title", title],
      ...(organization === null ? [] : [["employer", organization] satisfies SearchFact]),
    ]),
  ];
  return facts.filter((fact) => fact !== null);
}
