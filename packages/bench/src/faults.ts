import { type ModelTask, modelTasks } from "@teamified/contracts/model-calls";
import { createProviderGate } from "@teamified/hiring/models/provider-gate";
import { type Fault, faults } from "@teamified/testing/simulator/scenario";
import type { Report } from "./bench.ts";
import { turnPatienceSeconds } from "./faults/cell-deps.ts";
import { type Cell, playCell } from "./faults/play-cell.ts";
import { startProduct } from "./product.ts";
import { makeOrganization } from "./turn/sessions.ts";

/** Most of a cell is waiting for time limits, so several go on at once. */
const cellsAtOnce = 3;
const placesAtProvider = 8;

/**
 * Twelve faults of a provider in each of six tasks, each while interviews go on: do all complete, is every answer
 * stored, is every interview scored or says why not, and is a provider whose breaker is open left alone?
 *
 * @param options.only a task, a fault, or task/fault, to play these cells alone. Throws when it is none.
 */
export async function measureFaults(options: {
  sessions: number;
  seed: number;
  only: string | undefined;
}): Promise<Report> {
  const plan = cellsOf(options.only);
  const product = await startProduct({ mailServerUrl: null, env: { DATABASE_POOL_MAX: "20" } });
  const gate = createProviderGate({
    url: product.databaseUrl,
    // Fewer places than interviews: some wait for one while the breaker opens.
    limits: { inFlight: placesAtProvider, perMinute: 1_000_000 },
  });
  try {
    const organizationId = await makeOrganization(product.deps, "teamified");
    const cells: Cell[] = [];
    const waiting = [...plan];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const cell = await playCell({ base: product.deps, gate, organizationId, ...options, ...next });
        cells.push(cell);
        process.stderr.write(`${cells.length}/${plan.length} ${lineOf(cell)}\n`);
      }
    };
    await Promise.all(Array.from({ length: cellsAtOnce }, work));
    return report(cells);
  } finally {
    await gate.close();
    await product.stop();
  }
}

function cellsOf(only: string | undefined): { task: ModelTask; fault: Fault }[] {
  const all = faults.flatMap((fault) => modelTasks.map((task) => ({ task, fault })));
  const chosen = all.filter(
    ({ task, fault }) => only === undefined || [task, fault, `${task}/${fault}`].includes(only),
  );
  if (chosen.length > 0) return chosen;
  throw new Error(
    `"${only}" is no task (${modelTasks.join(", ")}), no fault (${faults.join(", ")}) and no task/fault.`,
  );
}

const lineOf = (cell: Cell): string =>
  `${cell.task}/${cell.fault}: ${cell.completed} of ${cell.interviews} completed, ${cell.lostAnswers} answers lost, ` +
  `${cell.unscored} unscored, slowest turn ${cell.slowestTurnMs} ms, breaker opened ${cell.breakerOpened} times, ` +
  `${cell.callsPastBreaker} calls past it, ${cell.seconds} s${cell.errors.length > 0 ? ` · ${cell.errors.join(" · ")}` : ""}`;

function report(cells: Cell[]): Report {
  const sum = (of: (cell: Cell) => number) => cells.reduce((all, cell) => all + of(cell), 0);
  const most = (of: (cell: Cell) => number) => Math.max(0, ...cells.map(of));
  const interviews = sum((cell) => cell.interviews);
  const stuck = interviews - sum((cell) => cell.completed);
  const zero = (name: string, value: number) => ({ name, value, limit: "0", holds: value === 0 });
  const shown = (name: string, value: number) => ({ name, value, limit: "", holds: null });
  const patienceMs = turnPatienceSeconds * 2000 + 1000;
  const slowest = most((cell) => cell.slowestTurnMs);
  const totals = {
    interviews,
    stuck,
    resumed: sum((cell) => cell.resumed),
    answers: sum((cell) => cell.answers),
    lostAnswers: sum((cell) => cell.lostAnswers),
    unscored: sum((cell) => cell.unscored),
    unexplained: sum((cell) => cell.unexplained),
    resumes: sum((cell) => cell.resumes),
    unread: sum((cell) => cell.unread),
    typed: sum((cell) => cell.typed),
    unspoken: sum((cell) => cell.unspoken),
    explained: sum((cell) => cell.explained),
    breakerOpened: sum((cell) => cell.breakerOpened),
    trialCalls: sum((cell) => cell.trialCalls),
    callsPastBreaker: sum((cell) => cell.callsPastBreaker),
    notRecovered: cells.filter((cell) => !cell.recovered).length,
    slowestTurnMs: slowest,
  };
  const missed = cells.filter(
    (cell) =>
      cell.completed < cell.interviews ||
      cell.lostAnswers + cell.unexplained + cell.unread + cell.callsPastBreaker > 0 ||
      !cell.recovered,
  );
  const names = missed.map(({ task, fault }) => `${task}/${fault}`).join(", ");
  return {
    json: { ...totals, cells },
    figures: [
      shown("faults in tasks", cells.length),
      shown("interviews", interviews),
      zero("interviews that did not complete", stuck),
      shown("turns and jobs that were taken up again", totals.resumed),
      shown("answers", totals.answers),
      zero("answers lost", totals.lostAnswers),
      shown("interviews without a complete result", totals.unscored),
      zero("of them without a visible reason", totals.unexplained),
      zero("resumes not read or without feedback", totals.unread),
      shown("questions and passes done without a model, saying why", totals.explained),
      shown("answers typed because nothing was heard", totals.typed),
      shown("questions that stood as text alone", totals.unspoken),
      {
        name: "slowest turn, ms",
        value: slowest,
        limit: `at most ${patienceMs}`,
        holds: slowest <= patienceMs,
      },
      shown("times that a breaker opened", totals.breakerOpened),
      shown("trial calls", totals.trialCalls),
      zero("calls past an open breaker", totals.callsPastBreaker),
      zero("tasks whose model did not come back after the fault", totals.notRecovered),
    ],
    sentence:
      missed.length === 0
        ? `All ${interviews} interviews completed through ${cells.length} kinds of failure, and no answer was lost.`
        : `${missed.length} of ${cells.length} kinds of failure missed a limit: ${names}.`,
  };
}
