import { sameOriginPath } from "@teamified/auth/same-origin-path";
import { EntryFrame } from "@teamified/web/client/entry-frame";
import type { Metadata } from "next";
import { RegisterForm } from "./register-form.tsx";

export const metadata: Metadata = { title: "Create an account" };

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  const { next } = await searchParams;
  return (
    <EntryFrame
      title="Create an account"
      lead="With it you send in a resume, get advice on it, and take an interview when you like."
    >
      <RegisterForm next={sameOriginPath(Array.isArray(next) ? next[0] : next)} />
    </EntryFrame>
  );
}
