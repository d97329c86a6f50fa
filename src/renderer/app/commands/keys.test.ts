import { commands } from '@shared/commands'
import { describe, expect, it } from 'vitest'
import { commandOfEvent, keyLabel, matchesKeys } from './keys'

type Press = {
  altGraph?: boolean
  key: string
  code?: string
  ctrl?: boolean
  shift?: boolean
  alt?: boolean
  meta?: boolean
}

/** What the keyboard sends, as far as matching looks at it. */
function press({
  key,
  code = '',
  ctrl = false,
  shift = false,
  alt = false,
  meta = false,
  altGraph = false,
}: Press): KeyboardEvent {
  const getModifierState = (name: string) => name === 'AltGraph' && altGraph
  const modifiers = { ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta, getModifierState }
  return { key, code, ...modifiers } as KeyboardEvent
}

describe('keys', () => {
  it('tells strokes apart by their modifiers', () => {
    expect(matchesKeys(press({ key: 's', ctrl: true }), 'Mod-s')).toBe(true)
    expect(matchesKeys(press({ key: 's' }), 'Mod-s')).toBe(false)
    expect(matchesKeys(press({ key: 's', ctrl: true, meta: true }), 'Mod-s')).toBe(false)
    expect(matchesKeys(press({ key: 'S', code: 'KeyS', ctrl: true, shift: true }), 'Mod-s')).toBe(false)
    expect(matchesKeys(press({ key: 'I', code: 'KeyI', ctrl: true, shift: true }), 'Mod-Shift-i')).toBe(true)
  })

  it('finds the letter under what Alt makes of it', () => {
    expect(matchesKeys(press({ key: 'ƒ', code: 'KeyF', ctrl: true, alt: true }), 'Mod-Alt-f')).toBe(true)
  })

  it('takes a sign for itself, whatever keys it needs', () => {
    expect(matchesKeys(press({ key: '?', code: 'Slash', shift: true }), '?')).toBe(true)
    expect(matchesKeys(press({ key: '?', code: 'Minus', shift: true }), '?')).toBe(true)
    expect(matchesKeys(press({ key: '/', code: 'Slash' }), '?')).toBe(false)
  })

  it('reads a hyphen as a key', () => {
    expect(matchesKeys(press({ key: '-', ctrl: true, alt: true }), 'Mod-Alt--')).toBe(true)
    expect(keyLabel('Mod-Alt--')).toBe('Ctrl+Alt+-')
    expect(keyLabel('Shift-F9')).toBe('Shift+F9')
  })

  it('takes what Alt Gr types for text', () => {
    const bracket = { key: '[', code: 'Digit8', ctrl: true, alt: true }
    expect(matchesKeys(press(bracket), 'Mod-Alt-[')).toBe(true)
    expect(matchesKeys(press({ ...bracket, altGraph: true }), 'Mod-Alt-[')).toBe(false)
  })

  it('leaves the editor its own keys', () => {
    expect(commandOfEvent(press({ key: 'b', ctrl: true }))).toBeUndefined()
    expect(commandOfEvent(press({ key: 'k', ctrl: true }))?.id).toBe('palette.open')
  })

  it('has no two commands on one key', () => {
    const keys = commands.flatMap((command) => command.keys ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})
