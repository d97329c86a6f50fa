import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const alias = { '@shared': resolve(root, 'src/shared'), '@main': resolve(root, 'src/main') }

const setupFiles = [resolve(root, 'tests/helpers/property-seed.ts')]

/** For a test, and the same for what is set up before it: a library of hundreds of articles, the built command. */
const timeLimit = (milliseconds: number) => ({ testTimeout: milliseconds, hookTimeout: milliseconds })

/**
 * Files of a project with `isolate: false` share their worker's modules: of 94 s of processor for the unit tests 27
 * went to loading the same ones anew for each file. Nothing under test there remembers anything in a module, and a
 * test that puts something else in a module's or a global's place takes it back.
 */
export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which of two is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['src/{shared,main}/**/*.test.ts', 'scripts/**/*.test.mjs'],
          isolate: false,
          setupFiles,
        },
      },
      {
        resolve: { alias },
        // What stands behind the window remembers, in modules, what one window shows: each file has modules of its own.
        test: { name: 'unit-window', include: ['src/renderer/**/*.test.{ts,tsx}'], setupFiles },
      },
      {
        resolve: { alias },
        test: {
          name: 'library',
          include: ['tests/library/**/*.test.ts'],
          isolate: false,
          setupFiles,
          ...timeLimit(30_000),
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          isolate: false,
          setupFiles,
          ...timeLimit(60_000),
        },
      },
    ],
  },
})
