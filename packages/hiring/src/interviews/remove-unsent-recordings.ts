import type { Deps } from "../deps.ts";

const batch = 200;

/**
 * Removes recordings that can no longer be sent, because their question is answered or their interview is over:
 * what a candidate did not send is not kept. Returns how many.
 */
export async function removeUnsentRecordings(deps: Deps): Promise<number> {
  const unsent = await deps.db.$queryRaw<{ id: string; fileKey: string }[]>`
    select s.id, s.file_key as "fileKey"
    from spoken_answers s join interviews i on i.id = s.interview_id
    where s.sent_at is null
      and (i.status <> 'in_progress' or exists (
        select from interview_messages m
        where m.interview_id = s.interview_id and m.sequence = s.question_sequence + 1))
    limit ${batch}`;
  // Files before rows: when the store fails, the rows still name them.
  for (const { fileKey } of unsent) await deps.files.remove(fileKey);
  const { count } = await deps.db.spokenAnswer.deleteMany({
    where: { id: { in: unsent.map(({ id }) => id) }, sentAt: null },
  });
  return count;
}
