"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import type { RecruiterRouter } from "@teamified/api/recruiter/root";
import { apiLinks } from "@teamified/web/client/api-links";
import { leaveWhenSignedOut } from "@teamified/web/client/session-ended";
import { makeQueryClient } from "@teamified/web/query-client";
import { createTRPCReact } from "@trpc/react-query";
import { type ReactNode, useState } from "react";

/** The API's hooks for client components: `trpc.<router>.<procedure>.useQuery(…)`. */
export const trpc = createTRPCReact<RecruiterRouter>();

/** Makes the API and its cache available to the components below. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => makeQueryClient(leaveWhenSignedOut));
  const [client] = useState(() => trpc.createClient({ links: apiLinks<RecruiterRouter>() }));
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}
