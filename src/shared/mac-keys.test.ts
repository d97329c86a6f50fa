import { expect, test } from 'vitest'
import { type CommandDefinition, commands } from './commands'
import { keysOn } from './mac-keys'

const given = (commands as readonly CommandDefinition[]).flatMap(({ keys }) => keys ?? [])

/** https://support.apple.com/102650, and the menus that every app has. */
const kept = [
  ['Mod-h', 'Mod-Alt-h', 'Mod-q', 'Mod-Alt-q', 'Mod-Shift-q', 'Mod-Alt-Shift-q', 'Mod-m', 'Mod-w'],
  ['Mod-Alt-d', 'Mod-Tab', 'Mod-Space', 'Mod-Shift-3', 'Mod-Shift-4', 'Mod-Shift-5', 'F11'],
].flat()

test('no key of a Mac does something else there', () => {
  const onMac = given.map((keys) => keysOn(true, keys))
  expect(onMac.filter((keys) => kept.includes(keys))).toEqual([])
  // Two commands of the table share a key: one is the text's, the other everything else's.
  expect(new Set(onMac).size).toBe(new Set(given).size)
})

test('elsewhere a key is as the table has it', () => {
  for (const keys of given) expect(keysOn(false, keys)).toBe(keys)
})
