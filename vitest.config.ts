import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const alias = { '@shared': resolve(root, 'src/shared'), '@main': resolve(root, 'src/main') }

const setupFiles = [resolve(root, 'tests/helpers/property-seed.ts')]

/** For a test, and the same for what is set up before it: a library of hundreds of articles, the built command. */
const timeLimit = (milliseconds: number) => ({ testTimeout: milliseconds, hookTimeout: milliseconds })

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which of two is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'], setupFiles },
      },
      {
        resolve: { alias },
        test: { name: 'library', setupFiles, include: ['tests/library/**/*.test.ts'], ...timeLimit(30_000) },
      },
      {
        resolve: { alias },
        test: {
          name: 'contract',
          setupFiles,
          include: ['tests/contract/**/*.test.ts'],
          ...timeLimit(60_000),
        },
      },
    ],
  },
})
