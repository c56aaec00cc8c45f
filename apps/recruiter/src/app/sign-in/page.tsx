import { EntryFrame } from "@teamified/web/client/entry-frame";
import { SignInForm } from "@teamified/web/client/sign-in-form";
import { accountOrNull } from "@teamified/web/server/require-account";
import { readSignInParameters } from "@teamified/web/sign-in-parameters";
import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { api } from "../../trpc/server.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const parameters = readSignInParameters(await searchParams);
  // typedRoutes knows pages, not an address that came with the request.
  if (await accountOrNull(() => api.account.me())) redirect(parameters.next as Route);
  return (
    <EntryFrame title="Sign in" lead="For members of the hiring team.">
      <SignInForm {...parameters} />
    </EntryFrame>
  );
}
