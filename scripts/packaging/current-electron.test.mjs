import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SetupError } from '../runtime/messages.mjs'
import { projectRoot } from '../runtime/paths.mjs'
import { isMended, mustBeMended } from './current-electron.mjs'

// Line 16 of Electron's security checklist: use a current version of Electron.

test.each([
  ['45.4.1', '45.4.1', true],
  ['45.4.1', '47.0.0', true],
  ['45.4.1', '48.0.0', false],
  ['33.2.1', '45.4.1', false],
  ['45.4.1', 'unknown', false],
])('%s where %s is the newest: %s', (version, newest, mended) => {
  expect(isMended(version, newest)).toBe(mended)
})

test('no installers are made with an Electron that is no longer mended', async () => {
  await expect(mustBeMended('45.4.1', async () => '45.4.2')).resolves.toBeUndefined()
  await expect(mustBeMended('45.4.1', async () => '48.0.0')).rejects.toThrow(SetupError)
})

test('the Electron that is packaged is one exact version, and no caret takes another', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
})
