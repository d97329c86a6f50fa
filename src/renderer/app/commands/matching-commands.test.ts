import { describe, expect, it } from 'vitest'
import { isNamed, matchingCommands } from './matching-commands'

const commands = [
  { id: 'settings.open', label: 'Settings' },
  { id: 'exports.open', label: 'Export…' },
  { id: 'exports.all', label: 'Export all articles…' },
  { id: 'go.articles', label: 'Articles' },
  { id: 'palette.open', label: 'Go to anything, do anything…' },
]

describe('the commands that match a text', () => {
  const ids = (text: string) => matchingCommands(commands, text).map(({ id }) => id)

  it('puts labels that begin with it first', () => {
    expect(ids('art')).toEqual(['go.articles', 'exports.all'])
  })

  it('wants every word, in any order', () => {
    expect(ids('articles export')).toEqual(['exports.all'])
    expect(ids('nothing of it')).toEqual([])
  })

  it('knows a command by its whole label', () => {
    expect(isNamed({ label: 'Export…' }, ' export ')).toBe(true)
    expect(isNamed({ label: 'Export all articles…' }, 'export')).toBe(false)
  })

  it('shows all but itself for an empty text', () => {
    expect(ids('  ')).toEqual(['settings.open', 'exports.open', 'exports.all', 'go.articles'])
  })
})
