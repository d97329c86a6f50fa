import { mkdirSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { build } from 'vite'
import { electronArguments } from '../../scripts/runtime/electron-process.mjs'
import { currentEnvironment, temporaryFolder } from '../helpers/electron-app'

/** The baseline app. */
export const bareFolder = join(import.meta.dirname, 'bare')
const built = join(import.meta.dirname, '../../.cache/bench')

/** Starts the baseline window of the same Electron; `page` replaces its one text area. */
export async function launchBare(page?: string): Promise<{ app: ElectronApplication; window: Page }> {
  const app = await _electron.launch({
    args: [
      ...electronArguments(),
      bareFolder,
      `--user-data-dir=${temporaryFolder('bare-user-')}`,
      ...(page ? [`--page=${page}`] : []),
    ],
    env: currentEnvironment(),
  })
  return { app, window: await app.firstWindow() }
}

/** Builds bare Tiptap's page. */
export function buildBareTiptap(): Promise<string> {
  return buildPage('tiptap')
}

/** Builds the page that has what the desk is made of, and nothing of the desk. */
export function buildBareReact(): Promise<string> {
  return buildPage('react')
}

/** Builds a page of the folder with its script, a classic one, as a local file may not load modules. */
async function buildPage(name: string): Promise<string> {
  mkdirSync(built, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: built,
      emptyOutDir: false,
      target: 'chrome130',
      lib: {
        entry: join(bareFolder, `${name}.ts`),
        formats: ['iife'],
        name: `bare_${name}`,
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
    },
  })
  await cp(join(bareFolder, `${name}.html`), join(built, `${name}.html`))
  return join(built, `${name}.html`)
}
