import { mkdirSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { build } from 'vite'
import { electronArguments } from '../../scripts/runtime/electron-process.mjs'
import { currentEnvironment, temporaryFolder } from '../helpers/electron-app'

const folder = join(import.meta.dirname, 'bare')
const built = join(import.meta.dirname, '../../.cache/bench')

/** Starts the baseline window of the same Electron; `page` replaces its one text area. */
export async function launchBare(page?: string): Promise<{ app: ElectronApplication; window: Page }> {
  const app = await _electron.launch({
    args: [
      ...electronArguments(),
      folder,
      `--user-data-dir=${temporaryFolder('bare-user-')}`,
      ...(page ? [`--page=${page}`] : []),
    ],
    env: currentEnvironment(),
  })
  return { app, window: await app.firstWindow() }
}

/** Builds bare Tiptap's page as one classic script, as a local file may not load modules. */
export async function buildBareTiptap(): Promise<string> {
  mkdirSync(built, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: built,
      emptyOutDir: false,
      target: 'chrome130',
      lib: {
        entry: join(folder, 'tiptap.ts'),
        formats: ['iife'],
        name: 'bareTiptap',
        fileName: () => 'tiptap.js',
      },
    },
  })
  await cp(join(folder, 'tiptap.html'), join(built, 'tiptap.html'))
  return join(built, 'tiptap.html')
}
