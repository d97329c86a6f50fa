import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureBuild } from '../../../scripts/runtime/build.mjs'

/** The built command. */
export const bundle = join(resolve(import.meta.dirname, '../../..'), 'out', 'main', 'desk.cjs')

export type DeskRun = { code: number | null; out: string; err: string }

/** Builds the command if its sources changed; call it once before the tests of a file. */
export function buildDesk(): Promise<void> {
  return ensureBuild({ parts: ['main'], quiet: true })
}

/** Starts the built `desk` command as a process of its own. */
export function startDesk(words: readonly string[], folder: string): ChildProcess {
  return spawn(process.execPath, [bundle, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs it to its end. */
export function runDesk(words: readonly string[], folder: string): Promise<DeskRun> {
  return endOf(startDesk(words, folder))
}

/** What a started command ends with. */
export function endOf(child: ChildProcess): Promise<DeskRun> {
  const run: DeskRun = { code: null, out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    run.out += chunk
  })
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    run.err += chunk
  })
  return new Promise((done, reject) => {
    child.once('error', reject)
    child.once('close', (code) => done({ ...run, code }))
  })
}
