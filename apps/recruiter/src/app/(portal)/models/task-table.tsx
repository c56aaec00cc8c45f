import { Panel } from "@teamified/ui/panel";
import { Table, Td, Th } from "@teamified/ui/table";
import { providerName, taskWords } from "../../../show/model-words.ts";
import type { Outputs } from "../../../trpc/outputs.ts";

type Overview = Outputs["model"]["overview"];

/** Who is asked for each task, in order, down to what needs no model. */
export function TaskTable({ tasks, limits }: Pick<Overview, "tasks" | "limits">) {
  return (
    <Panel title="Who does what">
      <Table caption="Who does what, in the order of asking">
        <thead>
          <tr>
            <Th>Task</Th>
            <Th>Asked in this order</Th>
          </tr>
        </thead>
        <tbody>
          {tasks.map(({ task, choices }) => (
            <tr key={task}>
              <Th scope="row" className="border-line py-2 align-top font-normal text-ink">
                {taskWords[task].title}
              </Th>
              <Td label="Asked in this order">
                <ol className="grid gap-0.5">
                  {choices.map(({ provider, model }) => (
                    <li key={`${provider} ${model}`} className="wrap-anywhere">
                      {providerName(provider)} <span className="text-muted">{model}</span>
                    </li>
                  ))}
                  <li className={choices.length > 0 ? "text-muted" : ""}>
                    {choices.length > 0 && "otherwise "}
                    {taskWords[task].otherwise}
                  </li>
                </ol>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-3 text-muted">
        Each provider is asked for at most {limits.callsInFlight.toLocaleString("en")} answers at a time and{" "}
        {limits.callsPerMinute.toLocaleString("en")} in a minute, by all of the portal together.
      </p>
    </Panel>
  );
}
