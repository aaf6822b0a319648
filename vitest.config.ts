import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    setupFiles: ['test/setup.ts'],
    // A test that prints is a test that hides something: the output of a run is its closing counts.
    onConsoleLog: () => undefined,
  },
})
