import { defineConfig } from 'vitest/config';

/** The long run of mutants, `npm run fuzz`. */
export default defineConfig({
  test: {
    include: ['test/fuzz/**/*.fuzz.ts'],
    testTimeout: 0,
    disableConsoleIntercept: true,
    env: { TZ: 'Asia/Shanghai' },
  },
});
