import { setTimeout as delay } from "node:timers/promises";
import { pdfOf } from "@teamified/testing/documents";
import type { Stage } from "../turn/stage.ts";

/** Somebody who uses the product while it is attacked. */
export type Honest = { cookie: string; interviewId: string; candidateId: string };

/**
 * Answers an interview and uploads resumes while the attacks run, as a person does: what is refused with a time to
 * come back is tried again then. Remembers what the portal confirmed, and looks afterwards whether all of it is there.
 */
export function beHonest(stage: Stage, portalUrl: string, person: Honest) {
  const confirmed: { answers: number[]; resumes: string[] } = { answers: [], resumes: [] };
  let over = false;
  const post = async (path: string, body: string | FormData, type?: string) => {
    for (;;) {
      const answer = await fetch(`${portalUrl}${path}`, {
        method: "POST",
        headers: {
          cookie: person.cookie,
          origin: portalUrl,
          ...(type === undefined ? {} : { "content-type": type }),
        },
        body,
      });
      const wait = answer.headers.get("retry-after");
      if (wait === null || over) return answer;
      await answer.arrayBuffer();
      await delay(Math.min(5, Number(wait)) * 1000);
    }
  };
  const answering = (async () => {
    let sequence: number | null = 1;
    for (let turn = 0; !over && sequence !== null; turn += 1) {
      const input = {
        interviewId: person.interviewId,
        messageKey: crypto.randomUUID(),
        questionSequence: sequence,
        text: `I would keep the state close to where it is used and measure before I optimise. That is answer ${turn}.`,
      };
      const answer = await post(
        "/api/trpc/interview.answer",
        JSON.stringify({ json: input }),
        "application/json",
      );
      const text = await answer.text();
      if (!answer.ok) throw new Error(`an honest answer: ${answer.status} ${text.slice(0, 200)}`);
      confirmed.answers.push(sequence + 1);
      const next = /"awaiting":(\d+)/.exec(text)?.[1];
      sequence = next === undefined ? null : Number(next);
      await delay(4000);
    }
  })();
  const uploading = (async () => {
    for (let turn = 0; !over && turn < 2; turn += 1) {
      const form = new FormData();
      form.set(
        "file",
        new File(
          [new Uint8Array(await pdfOf([`Ada Example ${turn}`, "Skills", "TypeScript, CSS"]))],
          "ada.pdf",
        ),
      );
      const answer = await post("/api/trpc/resume.upload", form);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`an honest upload: ${answer.status} ${text.slice(0, 200)}`);
      const id = /"id":"([^"]+)"/.exec(text)?.[1];
      if (id !== undefined) confirmed.resumes.push(id);
      await delay(20_000);
    }
  })();
  return {
    /** Waits for the last of it, and counts what was confirmed and is not in the database, or was never read. */
    async stop(): Promise<{ confirmed: number; lost: number; complaints: string[] }> {
      over = true;
      const ends = await Promise.allSettled([answering, uploading]);
      const complaints = ends.flatMap((end) => (end.status === "rejected" ? [String(end.reason)] : []));
      const stored = await stage.deps.db.interviewMessage.findMany({
        where: { interviewId: person.interviewId, type: "candidate_response" },
        select: { sequence: true },
      });
      const sequences = new Set(stored.map((row) => row.sequence));
      let lost = confirmed.answers.filter((sequence) => !sequences.has(sequence)).length;
      for (const id of confirmed.resumes) if (!(await isRead(stage, id))) lost += 1;
      return {
        confirmed: confirmed.answers.length + confirmed.resumes.length,
        lost: lost + complaints.length,
        complaints,
      };
    },
  };
}

/** Whether the worker has read the resume, for two minutes at most: others' resumes are before it. */
async function isRead(stage: Stage, id: string): Promise<boolean> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const row = await stage.deps.db.resume.findUnique({ where: { id }, select: { parsingStatus: true } });
    if (row?.parsingStatus === "completed") return true;
    await delay(500);
  }
  return false;
}
