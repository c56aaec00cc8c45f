"use client";

import { Button } from "@teamified/ui/button";
import { Field, TextInput } from "@teamified/ui/field";
import { Panel } from "@teamified/ui/panel";
import { useToast } from "@teamified/ui/toast";
import { readApiError } from "@teamified/web/api-error";
import { Loaded } from "@teamified/web/client/loaded";
import { Problem } from "@teamified/web/client/problem";
import { type FormEvent, useState } from "react";
import { trpc } from "../../../trpc/client.tsx";

/** How soon candidates may interview again: the one setting of the organization, for admins. */
export function RetakePeriod() {
  const query = trpc.organization.retakePeriod.useQuery();
  return (
    <div className="mt-6 max-w-xl">
      <Loaded query={query}>{({ days }) => <PeriodForm key={days} days={days} />}</Loaded>
    </div>
  );
}

function PeriodForm({ days }: { days: number }) {
  const utils = trpc.useUtils();
  const say = useToast();
  const [text, setText] = useState(String(days));
  const change = trpc.organization.setRetakePeriod.useMutation({
    onSuccess: () => say("Saved."),
    onSettled: () => utils.organization.invalidate(),
  });
  const problem = change.error ? readApiError(change.error) : null;
  const wanted = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null;
  const [tried, setTried] = useState(false);
  function save(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (wanted !== null) change.mutate({ days: wanted, seen: days });
  }
  return (
    <Panel title="Interviewing again">
      <form method="post" onSubmit={save} className="grid gap-3">
        <Field
          label="Days until a candidate may interview again for the same role"
          hint="Counted from the end of their last interview; 0 lets them at once. On a candidate’s page you can allow it earlier."
          error={tried && wanted === null ? "Write a number of days from 0 to 365." : problem?.fields.days}
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              className="max-w-24"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {problem && !problem.fields.days && <Problem error={change.error} />}
        <div>
          <Button type="submit" tone="secondary" pending={change.isPending ? "Saving …" : null}>
            Save
          </Button>
        </div>
      </form>
    </Panel>
  );
}
