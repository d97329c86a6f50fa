import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '../runtime/build.mjs'
import { ensureDisplay } from '../runtime/display.mjs'
import { ensureRuntime } from '../runtime/index.mjs'
import { ensureJava, JAVA } from '../runtime/libraries.mjs'
import { checkoutCache, inModules, nodeExecutable, projectRoot } from '../runtime/paths.mjs'
import { run } from '../runtime/run.mjs'
import { settle } from './totals.mjs'

/**
 * @typedef {import('./totals.mjs').Counts} Counts
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<Counts>} run rejects when it cannot run at all
 * @property {(wanted: readonly string[]) => boolean} [needed] runs as well when other stages are asked for by name
 */

/** @type {readonly Stage[]} */
export const stages = [
  {
    name: 'set-up',
    run: setUp,
    needed: (wanted) => wanted.some((name) => !['lint', 'types'].includes(name)),
  },
  { name: 'lint', run: () => oneTest(inModules('@biomejs', 'biome', 'bin', 'biome'), ['check']) },
  { name: 'types', run: () => oneTest(inModules('typescript', 'bin', 'tsc'), ['-b']) },
  { name: 'unit', run: () => vitest('unit', ['unit', 'unit-window']) },
  { name: 'library', run: () => vitest('library') },
  { name: 'contract', run: () => vitest('contract') },
  { name: 'e2e', run: () => playwright('e2e') },
  { name: 'packaged', run: packaged },
]

/** Not a test: counts only when it fails. */
async function setUp() {
  await ensureRuntime({ programs: [JAVA] })
  await ensureJava()
  await ensureDisplay({ quiet: true })
  await ensureBuild()
  return { passed: 0, failed: 0, skipped: 0 }
}

/**
 * A program whose exit code is the one result.
 * @param {string} script
 * @param {string[]} args
 */
async function oneTest(script, args) {
  const { code } = await run(nodeExecutable(), [script, ...args], { cwd: projectRoot, echo: true })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/**
 * @param {string} stage
 * @param {readonly string[]} [projects] of vitest.config.ts; the one of the stage's name unless given
 */
async function vitest(stage, projects = [stage]) {
  const report = reportFile(stage)
  const code = await inMemory((memory) =>
    run(
      nodeExecutable(),
      [
        inModules('vitest', 'vitest.mjs'),
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { cwd: projectRoot, echo: true, env: { ...runnerEnvironment(), ...memory } },
    ),
  )
  const read = readReport(report)
  return settle(code, {
    passed: read?.numPassedTests ?? 0,
    failed: read?.numFailedTests ?? 0,
    skipped: (read?.numPendingTests ?? 0) + (read?.numTodoTests ?? 0),
  })
}

const LEAST_ROOM_BYTES = 4_000_000_000

/**
 * Runs tests with a temporary folder in memory, where there is room: a library is flushed to disk with each save, and
 * most of what these tests took was waiting for a disk that no test looks at.
 * @param {(environment: { TMPDIR?: string }) => Promise<{ code: number }>} tests
 * @returns {Promise<number>} their exit code
 */
async function inMemory(tests) {
  const folder = folderInMemory()
  const { code } = await tests(folder ? { TMPDIR: folder } : {})
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  return code
}

/**
 * A new folder on a file system in memory, where Linux has one with room.
 * @returns {string | null}
 */
function folderInMemory() {
  const place = '/dev/shm'
  if (process.platform !== 'linux' || !existsSync(place)) return null
  const { bavail, bsize } = statfsSync(place)
  if (Math.min(bavail * bsize, freemem()) < LEAST_ROOM_BYTES) return null
  return mkdtempSync(join(place, 'beauty-desk-tests-'))
}

async function packaged() {
  await ensureDisplay({ quiet: true })
  const made = await run(nodeExecutable(), [join(projectRoot, 'scripts', 'package.mjs')], {
    cwd: projectRoot,
  })
  if (made.code !== 0) throw new Error(`npm run package failed:\n${made.output}`)
  return playwright('packaged')
}

/** @param {string} project */
async function playwright(project) {
  const report = reportFile(project)
  // Its workers are told to colour whatever this says, and Node warns in each that is told both. A pipe gets no colour.
  const { NO_COLOR: _off, ...environment } = runnerEnvironment()
  const code = await inMemory((memory) =>
    run(
      nodeExecutable(),
      [inModules('@playwright', 'test', 'cli.js'), 'test', `--project=${project}`, '--reporter=list,json'],
      {
        cwd: projectRoot,
        echo: true,
        env: { ...environment, ...memory, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      },
    ),
  )
  const stats = readReport(report)?.stats
  return settle(code, {
    passed: stats?.expected ?? 0,
    // A flaky test passed on a second try; there are no retries, so none should appear.
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  })
}

/**
 * The runners write to a pipe here; whether to colour what they print is decided by where it ends up.
 * @returns {NodeJS.ProcessEnv}
 */
function runnerEnvironment() {
  const { FORCE_COLOR: _forced, NO_COLOR: _off, ...environment } = process.env
  return { ...environment, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) }
}

/** @param {string} name */
function reportFile(name) {
  const folder = join(checkoutCache, 'test-reports')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.json`)
  // The last run's counts must not stand in for a run that crashed.
  rmSync(file, { force: true })
  return file
}

/**
 * @param {string} file
 * @returns {any} the runner's own format, of which only the counts are read; null when it wrote none
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
