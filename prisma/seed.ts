// One organization with people in every state, so that every page shows something on first start.
// Run by `pnpm start` on the embedded database, and refused on any other.
import { seedDatabase } from "../packages/cli/src/sample/seed-database.ts";

await seedDatabase();
process.exit(0);
