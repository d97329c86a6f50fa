import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withLock } from './lock.mjs'
import { SetupError, say } from './messages.mjs'
import { inModules, installedVersion, nodeExecutable, userCache } from './paths.mjs'
import { npmSetting, run, tail } from './run.mjs'
import { inWorkspace, moveIntoPlace } from './workspace.mjs'

/** Raise when the compiler flags change. */
const RECIPE = 1

/** Where better-sqlite3 looks before it takes its prebuilt file. */
const installedFile = inModules('better-sqlite3', 'build', 'Release', 'better_sqlite3.node')

/** What compiling needs. */
const COMPILER = [
  { program: 'g++', debianPackage: 'g++' },
  { program: 'make', debianPackage: 'make' },
  { program: 'python3', debianPackage: 'python3' },
]

/**
 * The programs `ensureNative` needs on this machine: none once the compiled file is in the user's cache.
 * @returns {readonly import('./debian.mjs').Program[]}
 */
export function compilerNeeded() {
  return existsSync(cachedFile()) ? [] : COMPILER
}

/**
 * better-sqlite3's prebuilt file needs Node-API 10; the Electron from the npm registry has Node-API 9. Built from
 * its own source without that requirement it works there and on every newer Node. Compiled once a version (about a
 * minute), kept in the user's cache and copied into node_modules, which `npm ci` empties.
 * @returns {Promise<void>}
 * @throws {SetupError} when there is no compiler or it fails
 */
export async function ensureNative() {
  const built = cachedFile()
  if (!existsSync(built)) {
    await withLock(join(userCache(), 'native.lock'), async () => {
      if (!existsSync(built)) await build(built)
    })
  }
  if (!isSameFile(built, installedFile)) install(built)
}

function cachedFile() {
  const key = `${installedVersion('better-sqlite3')}-${process.platform}-${process.arch}-r${RECIPE}`
  return join(userCache(), 'better-sqlite3', key, 'better_sqlite3.node')
}

/** Whether the compiled file stands in node_modules; cheap enough for every start. */
export function isNativeInstalled() {
  return existsSync(installedFile)
}

/**
 * @param {string} built
 */
async function build(built) {
  say(
    `Compiling better-sqlite3 ${installedVersion('better-sqlite3')} for this Electron (about a minute, once) …`,
  )
  await inWorkspace(join(userCache(), 'better-sqlite3'), async (work) => {
    // Compiled in a copy, so that nothing ever sees a half-made build folder in node_modules.
    const copy = join(work, 'node_modules', 'better-sqlite3')
    cpSync(inModules('better-sqlite3'), copy, { recursive: true })
    cpSync(inModules('node-addon-api'), join(work, 'node_modules', 'node-addon-api'), { recursive: true })
    rmSync(join(copy, 'build'), { recursive: true, force: true })
    const compiled = await compile(copy)
    const result = join(copy, 'build', 'Release', 'better_sqlite3.node')
    if (compiled.code !== 0 || !existsSync(result)) {
      throw new SetupError(`better-sqlite3 could not be compiled:\n${tail(compiled.output)}`)
    }
    moveIntoPlace(result, built)
  })
}

/** @param {string} folder better-sqlite3's own */
function compile(folder) {
  const nodeGyp = inModules('node-gyp', 'bin', 'node-gyp.js')
  const headers = headersFolder()
  return run(
    nodeExecutable(),
    [
      nodeGyp,
      'rebuild',
      '-C',
      folder,
      '--release',
      '--force_build=1',
      ...(headers ? [`--nodedir=${headers}`] : []),
    ],
    {
      env: {
        ...process.env,
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      },
    },
  )
}

/**
 * A folder with `include/node`, so that node-gyp downloads no headers; any Node's will do for Node-API.
 * @returns {string} empty when there is none, and node-gyp fetches them
 */
function headersFolder() {
  const candidates = [
    npmSetting('nodedir'),
    dirname(dirname(process.execPath)),
    '/usr',
    '/usr/local',
    npmSetting('prefix'),
  ]
  return (
    candidates.find((folder) => folder && existsSync(join(folder, 'include', 'node', 'node_api.h'))) ?? ''
  )
}

/** @param {string} built */
function install(built) {
  mkdirSync(dirname(installedFile), { recursive: true })
  const temporary = `${installedFile}.${process.pid}`
  copyFileSync(built, temporary)
  renameSync(temporary, installedFile)
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSameFile(one, other) {
  return existsSync(other) && statSync(one).size === statSync(other).size
}
