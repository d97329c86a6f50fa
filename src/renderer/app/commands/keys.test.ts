import { commands } from '@shared/commands'
import { describe, expect, it } from 'vitest'
import { commandOfEvent, keyLabel, matchesKeys } from './keys'

type Press = { key: string; code?: string; ctrl?: boolean; shift?: boolean; alt?: boolean; meta?: boolean }

/** What the keyboard sends, as far as matching looks at it. */
function press({
  key,
  code = '',
  ctrl = false,
  shift = false,
  alt = false,
  meta = false,
}: Press): KeyboardEvent {
  return { key, code, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta } as KeyboardEvent
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
