import { describe, expect, it } from 'vitest'
import { commandOfEvent, keyLabel, matchesKeys } from './keys'

type Press = {
  altGraph?: boolean
  key: string
  /** The letter or digit that the layout has on the key, where the key types something else; or its `keyCode`. */
  on?: string | number
  ctrl?: boolean
  shift?: boolean
  alt?: boolean
  meta?: boolean
}

/** What the keyboard sends, as far as matching looks at it. */
function press({
  key,
  on = key,
  ctrl = false,
  shift = false,
  alt = false,
  meta = false,
  altGraph = false,
}: Press): KeyboardEvent {
  const getModifierState = (name: string) => name === 'AltGraph' && altGraph
  const modifiers = { ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta, getModifierState }
  return {
    key,
    keyCode: typeof on === 'number' ? on : on.toUpperCase().charCodeAt(0),
    ...modifiers,
  } as KeyboardEvent
}

describe('keys', () => {
  it('tells strokes apart by their modifiers', () => {
    expect(matchesKeys(press({ key: 's', ctrl: true }), 'Mod-s')).toBe(true)
    expect(matchesKeys(press({ key: 's' }), 'Mod-s')).toBe(false)
    expect(matchesKeys(press({ key: 's', ctrl: true, meta: true }), 'Mod-s')).toBe(false)
    expect(matchesKeys(press({ key: 'S', on: 's', ctrl: true, shift: true }), 'Mod-s')).toBe(false)
    expect(matchesKeys(press({ key: 'I', on: 'i', ctrl: true, shift: true }), 'Mod-Shift-i')).toBe(true)
  })

  it('finds the letter under what Alt makes of it', () => {
    expect(matchesKeys(press({ key: 'ƒ', on: 'f', ctrl: true, alt: true }), 'Mod-Alt-f')).toBe(true)
  })

  it('goes by the letter on the key, not by the place of the key', () => {
    const onDvorak = press({ key: 'E', ctrl: true, shift: true })
    expect(commandOfEvent(onDvorak)?.id).toBe('experts.new')
    expect(matchesKeys(press({ key: 'ы', on: 's', ctrl: true }), 'Mod-s')).toBe(true)
  })

  it('leaves the hyphen of a French keyboard to the window, though it stands on the 6', () => {
    expect(commandOfEvent(press({ key: '-', on: '6', ctrl: true }))).toBeUndefined()
    expect(commandOfEvent(press({ key: '+', on: 107, ctrl: true })), 'the number pad').toBeUndefined()
    expect(commandOfEvent(press({ key: '&', on: '1', ctrl: true, shift: true }))?.id).toBe('articles.board')
  })

  it('takes a sign for itself, whatever keys it needs', () => {
    expect(matchesKeys(press({ key: '?', shift: true }), '?')).toBe(true)
    expect(matchesKeys(press({ key: '?', on: '\xdb', shift: true }), '?')).toBe(true)
    expect(matchesKeys(press({ key: '/' }), '?')).toBe(false)
  })

  it('reads a hyphen as a key', () => {
    expect(matchesKeys(press({ key: '-', ctrl: true, alt: true }), 'Mod-Alt--')).toBe(true)
    expect(keyLabel('Mod-Alt--')).toBe('Ctrl+Alt+-')
    expect(keyLabel('Shift-F9')).toBe('Shift+F9')
  })

  it('takes what Alt Gr types for text', () => {
    const bracket = { key: '[', on: '8', ctrl: true, alt: true }
    expect(matchesKeys(press(bracket), 'Mod-Alt-[')).toBe(true)
    expect(matchesKeys(press({ ...bracket, altGraph: true }), 'Mod-Alt-[')).toBe(false)
  })

  it('leaves the editor its own keys', () => {
    expect(commandOfEvent(press({ key: 'b', ctrl: true }))).toBeUndefined()
    expect(commandOfEvent(press({ key: 'k', ctrl: true }))?.id).toBe('palette.open')
  })
})
