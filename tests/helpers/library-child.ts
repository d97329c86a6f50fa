import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const builtFolder = resolve(root, '.cache/library-children')

/**
 * Builds a script of tests/library/children into one file that plain Node runs, so that a test can have the real
 * library in a second process.
 * @returns the file's path
 */
export async function buildChild(name: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(root, 'src/shared'), '@main': resolve(root, 'src/main') } },
    build: {
      ssr: resolve(root, 'tests/library/children', `${name}.ts`),
      outDir: resolve(builtFolder, name),
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  return resolve(builtFolder, name, `${name}.mjs`)
}

export interface Child {
  process: ChildProcess
  /** The lines it has printed so far; grows. */
  lines: string[]
  errors: () => string
  /** Resolves with the first line that begins so, or fails when the process ends without one. */
  line(beginning: string): Promise<string>
  /** Resolves when it has printed so many lines, or has ended. */
  printed(count: number): Promise<void>
  ended: Promise<number | null>
}

/** Starts a built script with this process's own Node. */
export function startChild(script: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  let rest = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    for (const look of waiting) look()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  let hasEnded = false
  const ended = new Promise<number | null>((done) => {
    child.on('close', (code) => {
      hasEnded = true
      for (const look of waiting) look()
      done(code)
    })
  })
  return {
    process: child,
    lines,
    errors: () => errors,
    ended,
    printed(count) {
      return new Promise((done) => {
        const look = () => {
          if (lines.length < count && !hasEnded) return
          waiting.delete(look)
          done()
        }
        waiting.add(look)
        look()
      })
    },
    line(beginning) {
      return new Promise((done, fail) => {
        const look = () => {
          const found = lines.find((line) => line.startsWith(beginning))
          if (found === undefined && !hasEnded) return
          waiting.delete(look)
          if (found === undefined) fail(new Error(`It ended without a line "${beginning}": ${errors}`))
          else done(found)
        }
        waiting.add(look)
        look()
      })
    },
  }
}
