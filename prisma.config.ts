import { defineConfig } from "prisma/config";

// For deployments with `prisma migrate deploy`; the embedded database is migrated by packages/db.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost:5432/teamified" },
});
