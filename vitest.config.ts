import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Results must not depend on where a test runs.
    env: { TZ: 'Asia/Shanghai' },
  },
});
