import { expect, test } from 'vitest'
import { commandDefinition, commands, isCommandId } from './commands'

/** In the text it pastes as plain text, elsewhere it imports from the clipboard. */
const keyOfTwo = 'mod-shift-v'

test('no two commands share an id, a label in a menu, or a key', () => {
  const seen = new Set<string>()
  for (const command of commands) {
    const keys = command.keys?.toLowerCase()
    const owner = keys === keyOfTwo ? ` ${command.keyOwner}` : ''
    const marks = [command.id, `${command.menu}: ${command.label}`, keys && `${keys}${owner}`]
    for (const mark of marks) {
      if (!mark) continue
      expect(seen.has(mark), mark).toBe(false)
      seen.add(mark)
    }
  }
})

test('a key that types a character is asked for without a modifier only where nothing can be typed', () => {
  const bare = commands.filter(
    // Function keys type nothing.
    ({ keys }) => keys && !/Mod|Alt|Ctrl/.test(keys) && !/^(Shift-)?F\d+$/.test(keys),
  )
  expect(bare.map((command) => command.id)).toEqual(['help.keys'])
})

test('commands are found by their id', () => {
  expect(isCommandId('palette.open')).toBe(true)
  expect(isCommandId('palette.close')).toBe(false)
  expect(commandDefinition('palette.open').keys).toBe('Mod-k')
})
