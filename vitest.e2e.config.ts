import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Browser tests on the production build, which is made before. Two browsers at a time: most of a test is waiting. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['test/e2e/*.test.ts'],
    maxWorkers: 2,
    // A real browser on a busy machine now and then loses a race that no reader would notice; twice in a row is a failure.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
