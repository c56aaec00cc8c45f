import "./globals.css";
import { Keyboard } from "@teamified/ui/keyboard";
import { readTheme, themeCookie } from "@teamified/ui/theme";
import { ToastProvider } from "@teamified/ui/toast";
import { EarlyPresses } from "@teamified/web/server/early-presses";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ApiProvider } from "../trpc/client.tsx";

export const metadata: Metadata = { title: { default: "Teamified", template: "%s · Teamified" } };

/**
 * Reads the request's cookies, which makes every page dynamic: one that was made in the build would have
 * neither a nonce for its scripts nor the reader's colours.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html
      lang="en"
      className={GeistSans.variable}
      data-room="candidate"
      {...(theme === "system" ? {} : { "data-theme": theme })}
    >
      <head>
        <EarlyPresses />
      </head>
      <body>
        <Keyboard />
        <ApiProvider>
          <ToastProvider>{children}</ToastProvider>
        </ApiProvider>
      </body>
    </html>
  );
}
