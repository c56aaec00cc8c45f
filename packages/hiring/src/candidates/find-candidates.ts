import { searchFactKinds } from "@teamified/contracts/candidates";
import { Prisma } from "@teamified/db/client";
import { z } from "zod";
import type { Deps, RecruiterActor } from "../deps.ts";
import { indexCandidates, type SearchFact } from "./index-candidates.ts";
import {
  hasNeedle,
  likePattern,
  readSearch,
  searchText,
  type Wanted,
  wordsOf,
  wordsOfPhone,
} from "./search-text.ts";

/** Rows that changed are made anew before a search, up to so many; the sweep does the rest of a large import. */
const freshenAtOnce = 200;
/** So many reasons why somebody was found are told. */
const mostReasons = 3;

const factsSchema = z.array(z.tuple([z.enum(searchFactKinds), z.string()]));

/**
 * The organization's candidates who have every word of `search` somewhere: in name, address, telephone, place,
 * skills, employers or titles. Ids, newest first, each with what was found beside name and address, for the page to say.
 * One more than `limit` where there are more.
 */
export async function findCandidates(
  deps: Deps,
  actor: RecruiterActor,
  input: { search: string; cursor?: string | undefined; limit: number },
): Promise<{ id: string; matched: { kind: SearchFact[0]; text: string }[] }[]> {
  const wanted = readSearch(input.search);
  if (wanted.length === 0) return [];
  await indexCandidates(deps, { organizationId: actor.organizationId, limit: freshenAtOnce });
  const hasWord = wanted.map((needles) => {
    const found = needles.map((needle) => Prisma.sql`s.text like ${likePattern(needle)}`);
    return Prisma.sql`(${Prisma.join(found, " or ")})`;
  });
  const after =
    input.cursor === undefined ? Prisma.empty : Prisma.sql`and s.candidate_id < ${input.cursor}::uuid`;
  const rows = await deps.db.$queryRaw<{ id: string; facts: unknown }[]>`
    select s.candidate_id as id, s.facts from candidate_search s
    join candidates c on c.id = s.candidate_id and c.organization_id = s.organization_id
    where s.organization_id = ${actor.organizationId}::uuid and c.status <> 'deleted'
      and ${Prisma.join(hasWord, " and ")} ${after}
    order by s.candidate_id desc limit ${input.limit + 1}`;
  return rows.map(({ id, facts }) => ({ id, matched: reasonsFor(factsSchema.parse(facts), wanted) }));
}

/** Which facts the words were found in, for words that are not in the name or address, which one sees anyway. */
function reasonsFor(facts: SearchFact[], wanted: Wanted): { kind: SearchFact[0]; text: string }[] {
  const texts = facts.map(([kind, text]) => ({
    kind,
    text,
    words: searchText(kind === "phone" ? wordsOfPhone(text) : wordsOf(text)),
  }));
  const plain = texts.filter(({ kind }) => kind === "name" || kind === "email");
  const others = texts.filter(({ kind }) => kind !== "name" && kind !== "email");
  const reasons = wanted
    .filter((needles) => !plain.some(({ words }) => hasNeedle(words, needles)))
    .flatMap((needles) => others.find(({ words }) => hasNeedle(words, needles)) ?? []);
  return [...new Set(reasons)].slice(0, mostReasons).map(({ kind, text }) => ({ kind, text }));
}
