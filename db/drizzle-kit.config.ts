import { defineConfig } from 'drizzle-kit';

/** `drizzle-kit generate --config db/drizzle-kit.config.ts --name what-changed` writes the next migration. Never `push`. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/index.ts',
  out: './db/migrations',
});
