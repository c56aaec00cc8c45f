import { randomUUID } from "node:crypto";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { json } from "node:stream/consumers";
import { judgeAnswer } from "@teamified/ai/prompts/interview-prompts";
import pg from "pg";
import { z } from "zod";
import type { BareTurn } from "./bare-client.ts";

/**
 * What a turn costs at least: no framework, no session, no engine, no checks. A prepared statement that reads the
 * interview, one that stores the answer, the same two requests to the provider side by side, one that stores the turn.
 * Arguments: address of the database, of the simulator. Prints its own address as the only line.
 */
const [databaseUrl, simulatorUrl] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

const statements = {
  load: `select i.organization_id, i.candidate_id, s.id as session_id, s.memory, c.full_name,
      (select json_agg(json_build_object('sequence', m.sequence, 'type', m.type, 'text', m.text,
        'metadata', m.metadata) order by m.sequence) from interview_messages m where m.interview_id = i.id) as messages
    from interviews i join interview_sessions s on s.interview_id = i.id join candidates c on c.id = i.candidate_id
    where i.id = $1 and i.candidate_id = $2`,
  answer: `with session as (
      update interview_sessions set last_activity_at = now(), updated_at = now() where id = $1
      returning id, interview_id, organization_id
    )
    insert into interview_messages (id, organization_id, interview_id, session_id, sequence, type, text, message_key,
      response_time_seconds, metadata, created_at, updated_at)
    select $2, organization_id, interview_id, id, $3, 'candidate_response', $4, $5, 1, $6, now(), now() from session`,
  turn: `with session as (
      select id, interview_id, organization_id from interview_sessions where id = $1 for update
    ), asked as (
      insert into interview_messages (id, organization_id, interview_id, session_id, sequence, type, text, metadata,
        created_at, updated_at)
      select $2, organization_id, interview_id, id, $3, 'ai_question', $4, $5, now(), now() from session
      on conflict (interview_id, sequence) do nothing returning interview_id
    ), judged as (
      update interview_messages m set metadata = $6, updated_at = now()
      from asked where m.interview_id = asked.interview_id and m.sequence = $3 - 1
    ), remembered as (
      update interview_sessions s set memory = $7, questions_asked = questions_asked + 1, last_activity_at = now(),
        updated_at = now()
      from asked where s.interview_id = asked.interview_id
    ), spent as (
      update interviews i set total_tokens_used = total_tokens_used + 500, updated_at = now()
      from asked where i.id = asked.interview_id
    )
    select pg_notify('bare_change', $8) from asked`,
};
const run = (name: keyof typeof statements, values: unknown[]) =>
  pool.query({ name, text: statements[name], values });

type Loaded = { session_id: string; memory: unknown; organization_id: string };

const server = createServer((incoming, outgoing) => {
  void takeTurn(
    (line) => void outgoing.write(`${JSON.stringify(line)}\n`),
    json(incoming) as Promise<BareTurn>,
  )
    .catch((error: unknown) =>
      outgoing.write(`${JSON.stringify({ type: "error", message: String(error) })}\n`),
    )
    .finally(() => outgoing.end());
});

async function takeTurn(tell: (line: object) => void, body: Promise<BareTurn>): Promise<void> {
  const turn = await body;
  const loaded: Loaded = (await run("load", [turn.interviewId, turn.candidateId])).rows[0];
  const { questionSequence, text, judge, word } = turn;
  const telemetry = { telemetry: null, judgement: null };
  await run("answer", [loaded.session_id, randomUUID(), questionSequence + 1, text, randomUUID(), telemetry]);
  tell({ type: "stored" });
  let held: string | null = "";
  const worded =
    word &&
    stream(word, (piece) => {
      if (held === null) tell({ type: "words", text: piece });
      else held += piece;
    });
  const judgement = judge && (await ask(judge));
  if (held !== "") tell({ type: "words", text: held });
  held = null;
  const question = (await worded) ?? "The next question of the bank, as it stands there.";
  await run("turn", [
    loaded.session_id,
    randomUUID(),
    questionSequence + 2,
    question,
    { kind: "question", reason: "the next one", questionId: "bare", skill: null, difficulty: null },
    { ...telemetry, judgement: { kind: "answer", score: 50, notes: [], raw: judgement } },
    loaded.memory,
    JSON.stringify({ id: turn.interviewId, organizationId: loaded.organization_id }),
  ]);
  tell({ type: "done" });
}

const judgementSchema = z.toJSONSchema(judgeAnswer.output ?? z.object({}));

type Messages = { role: string; text: string }[];
const bodyOf = (messages: Messages) => ({
  model: "bare",
  messages: messages.map(({ role, text }) => ({ role, content: text })),
});

/** The judgement, in one piece. */
async function ask(messages: Messages): Promise<unknown> {
  const schema = { name: "judge_answer", strict: true, schema: judgementSchema };
  const response = await post({
    ...bodyOf(messages),
    response_format: { type: "json_schema", json_schema: schema },
  });
  const { choices } = (await json(response)) as { choices: { message: { content: string } }[] };
  return JSON.parse(choices[0]?.message.content ?? "null");
}

/** The words, as they come. */
async function stream(messages: Messages, onWords: (words: string) => void): Promise<string> {
  const response = await post({ ...bodyOf(messages), stream: true });
  let text = "";
  for await (const line of createInterface({ input: response })) {
    if (!line.startsWith("data: {")) continue;
    const { choices } = JSON.parse(line.slice(6)) as { choices: { delta: { content?: string } }[] };
    const piece = choices[0]?.delta.content ?? "";
    if (piece === "") continue;
    text += piece;
    onWords(piece);
  }
  return text;
}

function post(body: object): Promise<import("node:http").IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${simulatorUrl}/openai/v1/chat/completions`,
      {
        method: "POST",
        agent,
        headers: { "content-type": "application/json", authorization: "Bearer bare" },
      },
      resolve,
    );
    outgoing.on("error", reject);
    outgoing.end(JSON.stringify(body));
  });
}

server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  // A TCP server has this kind of address.
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
