import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { packagedFuses, readFuses } from '../../scripts/packaging/fuses.mjs'
import { packagedApp } from '../../scripts/runtime/packaged.mjs'
import { temporaryFolder } from '../helpers/electron-app'
import { runPackaged } from '../helpers/packaged-desk'
import { madePicture, vips } from '../helpers/picture-files'

/** The app's own code and data may take this much beside Electron, in bytes. */
const LARGEST = 60 * 1024 * 1024

function folderSize(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? folderSize(path) : lstatSync(path).size)
  }, 0)
}

test('19. (of Electron’s security checklist) every fuse stands as it should', async () => {
  expect(await readFuses(packagedApp().executable)).toEqual(packagedFuses)
  expect(packagedFuses).toMatchObject({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  })
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

test('a command needs no display', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'post.txt'), 'Q: Balm or oil?\nA: Balm in winter.\n')
  const words = ['import', join(folder, 'post.txt'), '--library', join(folder, 'Library'), '--json']
  const imported = await runPackaged(words, { DISPLAY: '', WAYLAND_DISPLAY: '' })
  expect(imported, imported.stderr).toMatchObject({ code: 0 })
  expect(JSON.parse(imported.stdout).files).toMatchObject([{ kind: 'article', pairs: [{}] }])
  rmSync(folder, { recursive: true })
})

test('only the app and its data are packed, and they are small', () => {
  const { resources } = packagedApp()
  expect(existsSync(join(resources, 'app'))).toBe(false)
  expect(existsSync(join(resources, 'app.asar'))).toBe(true)
  expect(readdirSync(join(resources, 'app.asar.unpacked', 'node_modules'))).toEqual([
    'better-sqlite3',
    'wasm-vips',
  ])
  expect(folderSize(resources)).toBeLessThan(LARGEST)
})

test('the packed codec turns pictures, in its thread out of the archive', async () => {
  const folder = temporaryFolder()
  const at = (...parts: string[]) => join(folder, ...parts)
  writeFileSync(at('jar.jpg'), await madePicture('jpg', { width: 90, height: 60 }))
  writeFileSync(at('post.md'), '# Jars\n\nOne on a sill.\n\n![A jar](jar.jpg)\n\nAnd words behind it.\n')
  expect(await runPackaged(['import', at('post.md'), '--library', at('Library')])).toMatchObject({ code: 0 })
  const database = new Database(at('Library', 'library.db'))
  database.exec('UPDATE media SET rotation = 90')
  database.close()
  const words = ['export', '--all', '--to', at('out'), '--profile', 'markdown', '--library', at('Library')]
  const exported = await runPackaged(words)
  expect(exported).toMatchObject({ code: 0, stderr: expect.not.stringContaining('neither turned') })
  const [name = ''] = readdirSync(at('out', 'media'))
  const codec = await vips()
  const picture = codec.Image.newFromBuffer(readFileSync(at('out', 'media', name)))
  expect([picture.width, picture.height]).toEqual([60, 90])
  rmSync(folder, { recursive: true })
})
