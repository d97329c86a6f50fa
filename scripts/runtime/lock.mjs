import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from './messages.mjs'

/** No work here takes this long: an older lock was left by a process whose number someone else has now. */
const TOO_OLD_MS = 30 * 60 * 1000

/** Waiting is announced only when it is long enough to wonder. */
const ANNOUNCE_AFTER_MS = 3000

/**
 * Holds a lock file while the work runs, so that two commands started at once do not set up the same thing twice.
 * The file names its process; the lock of a process that is gone is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  const started = Date.now()
  let announced = false
  while (!take(file)) {
    if (!announced && Date.now() - started > ANNOUNCE_AFTER_MS) {
      say('Waiting for another command that is setting this up …')
      announced = true
    }
    await wait(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  const holder = read(file)
  if (holder !== null && (!isAlive(holder) || isTooOld(file))) breakLock(file, holder)
  return false
}

/**
 * Moves a dead lock aside before removing it: only one of several waiting processes can win the rename, and a lock
 * that someone else took in between is put back.
 * @param {string} file
 * @param {string} holder
 */
function breakLock(file, holder) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (read(aside) === holder) rmSync(aside, { force: true })
    else renameSync(aside, file)
  } catch {
    // Another process was quicker: look again.
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** @param {string} holder process id; empty while its owner is between creating and writing the file */
function isAlive(holder) {
  const id = Number(holder)
  if (holder === '' || !Number.isInteger(id)) return true
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} file */
function isTooOld(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs > TOO_OLD_MS
}
