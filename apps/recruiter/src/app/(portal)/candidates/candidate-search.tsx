"use client";

import { longestSearch } from "@teamified/contracts/candidates";
import { Field, TextInput } from "@teamified/ui/field";
import { PageHeader } from "@teamified/ui/panel";
import { EmptyState } from "@teamified/ui/states";
import { Loaded } from "@teamified/web/client/loaded";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { LoadMore } from "../../../show/load-more.tsx";
import { trpc } from "../../../trpc/client.tsx";
import { candidateQuery, readSearch } from "./candidate-query.ts";
import { CandidateTable } from "./candidate-table.tsx";

/** Milliseconds of rest after which the address follows what is typed. */
const rest = 250;

/** All candidates, or those who have every word searched for, and where. */
export function CandidateSearch({ search }: { search: string }) {
  const router = useRouter();
  const [typed, setTyped] = useState(search);
  const query = trpc.candidate.list.useInfiniteQuery(candidateQuery(search), {
    getNextPageParam: (page) => page.nextCursor,
  });

  useEffect(() => {
    const wanted = readSearch(typed);
    if (wanted === search) return;
    const timer = setTimeout(() => {
      router.replace(wanted === "" ? "/candidates" : `/candidates?q=${encodeURIComponent(wanted)}`, {
        scroll: false,
      });
    }, rest);
    return () => clearTimeout(timer);
  }, [typed, search, router]);

  return (
    <>
      <PageHeader title="Candidates" />
      <search className="mb-4 block max-w-md">
        <Field
          label="Find candidates"
          hint="Name, e-mail, telephone, place, skill, employer or title; parts of words, in any order, with or without accents."
        >
          {(control) => (
            <TextInput
              {...control}
              type="search"
              name="q"
              maxLength={longestSearch}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </search>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <p aria-live="polite" className="sr-only">
                {items.length === 0 ? "Nobody found" : `${items.length} candidates shown`}
              </p>
              {items.length > 0 ? (
                <CandidateTable items={items} />
              ) : search === "" ? (
                <EmptyState title="No candidates yet">
                  Whoever registers in the candidates’ portal appears here by itself.
                </EmptyState>
              ) : (
                <EmptyState title={`Nobody matches ${search}`}>
                  All your words must occur in a candidate’s name, e-mail address, telephone number, place,
                  skills, employers or titles. Feedback and interviews are not searched. Take a word away, or
                  write only its beginning.
                </EmptyState>
              )}
              <LoadMore query={query} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
