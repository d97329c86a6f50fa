import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: '../helpers/electron-setup.ts',
  outputDir: '../../test-results/bench',
  timeout: 300_000,
  // One at a time: two measurements at once would measure each other.
  workers: 1,
  retries: 0,
  reporter: './table-reporter.ts',
})
