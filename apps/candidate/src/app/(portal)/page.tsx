import { api, HydrateClient } from "../../trpc/server.ts";
import { Home } from "./home.tsx";

export default async function HomePage() {
  await Promise.all([api.resume.list.prefetch(), api.interview.list.prefetch(), api.account.me.prefetch()]);
  return (
    <HydrateClient>
      <Home />
    </HydrateClient>
  );
}
