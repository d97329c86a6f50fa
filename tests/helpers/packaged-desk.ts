import { execFile } from 'node:child_process'
import { electronArguments } from '../../scripts/runtime/electron-process.mjs'
import { packagedApp } from '../../scripts/runtime/packaged.mjs'
import { currentEnvironment } from './electron-app'

export interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** Runs the packaged program with these arguments to its end; after 20 seconds it is stopped. */
export function runPackaged(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      packagedApp().executable,
      [...electronArguments(), ...args],
      { env: { ...currentEnvironment(), ...env }, timeout: 20_000 },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0
        resolve({ code, stdout, stderr })
      },
    )
  })
}
