import { defineConfig } from '@playwright/test'

export default defineConfig({
  // Prepares Electron, a build and a display, so that `npx playwright test` works by itself too.
  globalSetup: './tests/helpers/electron-setup.ts',
  outputDir: 'test-results',
  // Against a test that never ends. The longest that is not called slow took 51 s on a machine four times slower than most.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Each test has its own app, user data and library, so they may run side by side.
  fullyParallel: true,
  workers: 2,
  // A test that passes only the second time is a defect.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // A trace is for whoever looks at it; keeping one takes a twentieth of each test.
  use: { trace: process.env.CI ? 'off' : 'retain-on-failure' },
  projects: [
    { name: 'e2e', testDir: './tests/e2e' },
    { name: 'packaged', testDir: './tests/e2e-packaged' },
  ],
})
