import { z } from 'zod'
import { compilePattern } from './pattern'
import { translatePattern } from './translate-pattern'
import { listOfWords } from './values'

/** What a rule offers to do with the words it found. */
export const actionSchema = z.object({ name: z.string(), params: listOfWords.default([]) })
export type Action = z.infer<typeof actionSchema>

/**
 * What could stand in place of the words.
 * @throws PatternError for a pattern that cannot be taken
 */
export function suggestionsOf(action: Action | undefined): (words: string) => string[] {
  switch (action?.name) {
    case 'replace':
      return () => action.params
    case 'remove':
      return () => ['']
    case 'edit':
      return editOf(action.params)
    default:
      return () => []
  }
}

function editOf([how = '', first = '', second = '']: readonly string[]): (words: string) => string[] {
  const edits: Record<string, () => (words: string) => string> = {
    regex: () => regexEdit(first, second),
    remove: () => (words) => [...words].filter((letter) => !first.includes(letter)).join(''),
    replace: () => (words) => words.replaceAll(first, second),
    trim: () => (words) => trimEnd(trimStart(words, first), first),
    trim_left: () => (words) => trimStart(words, first),
    trim_right: () => (words) => trimEnd(words, first),
    truncate: () => (words) => words.split(first)[0] ?? '',
    split: () => (words) => words.split(first)[Number(second)] ?? words,
  }
  const edit = edits[how]?.()
  if (!edit) return () => []
  return (words) => {
    const edited = edit(words).trim()
    return edited === words ? [] : [edited]
  }
}

function regexEdit(pattern: string, replacement: string): (words: string) => string {
  // Says what is wrong with it before any text is met.
  compilePattern(pattern)
  const regex = new RegExp(translatePattern(pattern, { ascii: false }).pattern, 'gu')
  const written = replacement.replace(/\$\{(\d+)\}/g, '$$$1')
  return (words) => words.replace(regex, written)
}

function trimStart(words: string, signs: string): string {
  let from = 0
  while (from < words.length && signs.includes(words.charAt(from))) from += 1
  return words.slice(from)
}

function trimEnd(words: string, signs: string): string {
  let to = words.length
  while (to > 0 && signs.includes(words.charAt(to - 1))) to -= 1
  return words.slice(0, to)
}
