import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** graphql resolves to two copies (import and require) under Vitest unless it is named by file. */
const alias = [{ find: /^graphql$/, replacement: `${root}node_modules/graphql/index.js` }];

const shared = { root, resolve: { alias } };

/** Files share what a worker has loaded: no module of ours keeps anything that another file could see, and loading took half of the time. */
const isolate = false;

export default defineConfig({
  root,
  cacheDir: `${root}node_modules/.vite-tests`,
  test: {
    // By itself it leaves one core free, which on a machine with two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          isolate,
          include: [
            'app/**/*.test.ts?(x)',
            'graphql/**/*.test.ts',
            'db/**/*.test.ts',
            'tests/{architecture,policy,support}/**/*.test.ts',
          ],
          setupFiles: ['tests/support/fail-on-console.ts'],
          // Nothing here waits for anything: what takes longer than usual shares the machine with something else.
          testTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'api',
          isolate,
          include: ['tests/api/**/*.test.ts'],
          globalSetup: ['tests/support/database-global-setup.ts'],
          setupFiles: ['tests/support/fail-on-console.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
