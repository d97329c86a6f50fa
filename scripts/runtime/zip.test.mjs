import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { extractZip } from './zip.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beauty-desk-zip-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/**
 * @param {{ path: string, text: string, mode?: number, stored?: boolean }[]} files
 * @returns {string} path of a new zip file
 */
function zip(files) {
  /** @type {Buffer[]} */
  const bodies = []
  /** @type {Buffer[]} */
  const directory = []
  let offset = 0
  for (const { path, text, mode = 0o644, stored = false } of files) {
    const name = Buffer.from(path)
    const data = stored ? Buffer.from(text) : deflateRawSync(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    bodies.push(local, name, data)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(stored ? 0 : 8, 10)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE((mode << 16) >>> 0, 38)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, name)
    offset += 30 + name.length + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  const file = join(folder, 'archive.zip')
  writeFileSync(file, Buffer.concat([...bodies, ...directory, end]))
  return file
}

test('unpacks the wanted entries under their new names, with their permissions', async () => {
  const archive = zip([
    { path: 'top/', text: '', stored: true },
    { path: 'top/program', text: 'run '.repeat(1000), mode: 0o755 },
    { path: 'top/plain', text: 'as it is', stored: true },
    { path: 'top/left-out', text: 'no' },
    { path: 'top/empty', text: '', stored: true },
  ])
  const target = join(folder, 'out')
  await extractZip(archive, target, (path) => (path.endsWith('left-out') ? null : path.replace('top/', '')))
  expect(readdirSync(target).sort()).toEqual(['empty', 'plain', 'program'])
  expect(readFileSync(join(target, 'program'), 'utf8')).toBe('run '.repeat(1000))
  expect(readFileSync(join(target, 'plain'), 'utf8')).toBe('as it is')
  if (process.platform !== 'win32') expect(statSync(join(target, 'program')).mode & 0o777).toBe(0o755)
})

test('refuses an entry that would leave the folder', async () => {
  const archive = zip([{ path: '../outside', text: 'no' }])
  await expect(extractZip(archive, join(folder, 'out'), (path) => path)).rejects.toThrow('leaves its folder')
})

test('refuses a file that was cut off', async () => {
  const archive = zip([{ path: 'one', text: 'hello' }])
  writeFileSync(archive, readFileSync(archive).subarray(0, 40))
  await expect(extractZip(archive, join(folder, 'out'), (path) => path)).rejects.toThrow(
    'not a whole zip file',
  )
})
