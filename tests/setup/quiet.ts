import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

// Noise on the console is a fault nobody looks at: a test that makes any fails.
const methods = ['log', 'info', 'warn', 'error'] as const;
let watched: MockInstance[] = [];

beforeEach(() => {
  watched = methods.map((method) => vi.spyOn(console, method));
});

afterEach(() => {
  const noise = watched.flatMap((method) => method.mock.calls.map((call) => call.map(String).join(' ')));
  for (const method of watched) method.mockRestore();
  expect(noise).toEqual([]);
});
