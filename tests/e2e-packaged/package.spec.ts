import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { packagedFuses, readFuses } from '../../scripts/packaging/fuses.mjs'
import { packagedApp } from '../../scripts/runtime/packaged.mjs'
import { runPackaged } from '../helpers/packaged-desk'

/** The app's own code and data may take this much beside Electron, in bytes. */
const LARGEST = 60 * 1024 * 1024

function folderSize(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? folderSize(path) : lstatSync(path).size)
  }, 0)
}

test('every fuse stands as it should', async () => {
  expect(await readFuses(packagedApp().executable)).toEqual(packagedFuses)
})

test('the program cannot be turned into plain Node, nor inspected', async () => {
  // Plain Node would refuse Chromium's switches or print 42; here the words are the app's own.
  const asNode = await runPackaged(['help', '--eval', 'console.log(6 * 7)'], { ELECTRON_RUN_AS_NODE: '1' })
  expect(asNode.stdout).not.toContain('42')
  expect(asNode.stdout).toContain('Usage: desk')
  const inspected = await runPackaged(['--inspect=0', 'help'])
  expect(inspected.stdout).toContain('Usage: desk')
  expect(inspected.stderr).not.toContain('Debugger listening')
})

test('only the app and its data are packed, and they are small', () => {
  const { resources } = packagedApp()
  expect(existsSync(join(resources, 'app'))).toBe(false)
  expect(existsSync(join(resources, 'app.asar'))).toBe(true)
  expect(readdirSync(join(resources, 'app.asar.unpacked', 'node_modules'))).toEqual(['better-sqlite3'])
  expect(folderSize(resources)).toBeLessThan(LARGEST)
})
