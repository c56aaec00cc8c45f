"use client";

import { PageHeader } from "@teamified/ui/panel";
import { Loaded, SheetOutline } from "@teamified/web/client/loaded";
import { ForAdmins } from "../../../show/for-admins.tsx";
import { trpc } from "../../../trpc/client.tsx";
import { BudgetToday } from "./budget-today.tsx";
import { CallTable } from "./call-table.tsx";
import { HowToConfigure } from "./how-to-configure.tsx";
import { TaskTable } from "./task-table.tsx";

/** Which language models and voices the portal uses, what they cost, and how they do. */
export function Models() {
  return (
    <>
      <PageHeader
        title="Models"
        lead="Which language models and voices this portal asks, what they cost, and how they do. Whatever fails, the portal’s own rules take over, and nobody is turned away."
      />
      <ForAdmins
        permission="model.read"
        title="Models are for admins"
        what="To learn what the portal asks and what it costs"
      >
        <Overview />
      </ForAdmins>
    </>
  );
}

function Overview() {
  // Calls come in all the time; the page is read for a while, not watched.
  const query = trpc.model.overview.useQuery(undefined, { refetchInterval: 30_000 });
  return (
    <Loaded query={query} outline={<Outline />}>
      {({ isConfigured, tasks, limits, budget, calls }) => (
        <div className="grid grid-cols-1 gap-5">
          {!isConfigured && <HowToConfigure />}
          <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <TaskTable tasks={tasks} limits={limits} />
            <BudgetToday budget={budget} />
          </div>
          <CallTable calls={calls} isConfigured={isConfigured} />
        </div>
      )}
    </Loaded>
  );
}

function Outline() {
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <SheetOutline lines={8} />
        <SheetOutline lines={4} />
      </div>
      <SheetOutline lines={6} />
    </div>
  );
}
