import { QUOTED_SCOPES } from './checked-block'

type Part = { sections: string[]; negated: boolean }

/** Where a rule looks: in a block that any of its selectors takes. */
export type Scope = {
  takes(scopes: readonly string[]): boolean
  /** Looks at each sentence by itself. */
  bySentence: boolean
  /** Looks at the article as one. */
  wholeArticle: boolean
}

/** Formats and kinds of file that selectors may end in; here all text is of one kind. */
const FORMATS = new Set(['md', 'adoc', 'rst', 'html', 'txt', 'org', 'xml', 'dita', 'mdx'])

/**
 * Reads a rule's scope as Vale does: `heading.h2` is both, `&` joins, `~` is "not in", a list is "any of".
 * Quoted words (answers and pull quotes) are only looked at by a rule that names them: a writer may not change what was
 * said.
 */
export function parseScope(selectors: readonly string[]): Scope {
  const given = selectors.length > 0 ? selectors : ['text']
  const options = given.map((selector) => selector.split('&').map(parsePart))
  const has = (name: string) => given.some((selector) => selector.split(/[.&\s]+/).includes(name))
  return {
    bySentence: has('sentence'),
    wholeArticle: has('summary'),
    takes: (scopes) => options.some((parts) => takesAll(parts, scopes)),
  }
}

function parsePart(part: string): Part {
  const trimmed = part.trim()
  const negated = trimmed.startsWith('~')
  const sections = trimmed
    .replace(/^~/, '')
    .split('.')
    .map((section) => section.trim())
    // Every line of an article has sentences and is part of the whole.
    .filter((section) => !FORMATS.has(section) && section !== 'sentence' && section !== 'summary')
  return { sections: negated || sections.length > 0 ? sections : ['text'], negated }
}

function takesAll(parts: readonly Part[], scopes: readonly string[]): boolean {
  const named = parts.filter(({ negated }) => !negated).flatMap(({ sections }) => sections)
  const isQuoted = scopes.some((scope) => QUOTED_SCOPES.includes(scope))
  if (isQuoted && !named.some((name) => QUOTED_SCOPES.includes(name))) return false
  return parts.every(({ sections, negated }) => {
    const matches = sections.every((section) => scopes.includes(section))
    return matches !== negated
  })
}
