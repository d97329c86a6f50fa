import { expect, test } from 'vitest'
import { createMenuEcho } from './menu-echo'

function press(key: string, timeStamp: number): KeyboardEvent {
  const modifiers = { ctrlKey: true, shiftKey: false, altKey: false, metaKey: false }
  return {
    key,
    keyCode: key.toUpperCase().charCodeAt(0),
    timeStamp,
    ...modifiers,
    getModifierState: () => false,
  } as unknown as KeyboardEvent
}

test('what the menu says of a key just pressed is no choice in the menu', () => {
  const echo = createMenuEcho()
  echo.hear(press('s', 1000))
  expect(echo.isEcho('record.save', 1020)).toBe(true)
  expect(echo.isEcho('record.duplicate', 1020)).toBe(false)
})

test('a command chosen later, after another key or after none is one', () => {
  const echo = createMenuEcho()
  expect(echo.isEcho('record.save', 1020)).toBe(false)
  echo.hear(press('s', 1000))
  expect(echo.isEcho('record.save', 2000)).toBe(false)
  echo.hear(press('s', 3000))
  echo.hear(press('x', 3010))
  expect(echo.isEcho('record.save', 3020)).toBe(false)
})
