import { afterEach, beforeEach, vi } from 'vitest';

/** Code under test reports through the logger; anything on the console is a surprise and fails the test that caused it. */
const methods = ['log', 'info', 'warn', 'error'] as const;
let spoken: string[] = [];

beforeEach(() => {
  spoken = [];
  for (const method of methods) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      spoken.push(`console.${method}: ${words.map(String).join(' ')}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  if (spoken.length > 0) throw new Error(`unexpected console output\n${spoken.join('\n')}`);
});
