import { compilePattern } from './pattern'
import { PatternError } from './pattern-error'
import type { Rule } from './rule'
import { parseScope } from './scope'

/** Words that a house accepts (and how they are written) and those it does not want; a pattern a line. */
export type VocabularyFile = { name: string; path: string; list: 'accept' | 'reject'; text: string }

export type Vocabulary = { accepted: string[]; rules: Rule[]; problems: string[] }

/** Vale's own two rules, made of the words of the vocabularies that are in use. */
export function readVocabularies(files: readonly VocabularyFile[]): Vocabulary {
  const problems: string[] = []
  const linesOf = (list: 'accept' | 'reject') =>
    files.filter((file) => file.list === list).flatMap(({ path, text }) => goodLines(path, text, problems))
  const accepted = linesOf('accept')
  const rejected = linesOf('reject')
  const rules: Rule[] = []
  if (accepted.some(isCased)) rules.push(termsRule(accepted.filter(isCased)))
  if (rejected.length > 0) rules.push(avoidRule(rejected))
  return { accepted, rules, problems }
}

function goodLines(path: string, text: string, problems: string[]): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((written, index) => {
      const line = written.trim()
      if (line === '' || line.startsWith('#')) return []
      try {
        compilePattern(line)
        return [line]
      } catch (error) {
        if (!(error instanceof PatternError)) throw error
        problems.push(`${path}, line ${index + 1}: ${error.message}`)
        return []
      }
    })
}

/** With `(?i)` in front, all capitals are welcome. */
function isCased(line: string): boolean {
  return !line.startsWith('(?i)')
}

const scope = parseScope(['text'])

function infoOf(name: string, message: string) {
  return {
    id: `Vale.${name}`,
    style: 'Vale',
    severity: 'error' as const,
    message,
    reason: '',
    languages: [],
    limit: null,
    formula: '',
    condition: '',
    wholeArticle: false,
    least: 0,
    most: 0,
  }
}

/** Accepted words are written as they stand in the vocabulary. */
function termsRule(terms: readonly string[]): Rule {
  const longestFirst = terms.toSorted((one, other) => other.length - one.length)
  const any = compilePattern(`\\b(?:${longestFirst.map((term) => `(?:${term})`).join('|')})\\b`, {
    ignoreCase: true,
  })
  const each = longestFirst.map((term) => ({ term, loose: whole(term, true), exact: whole(term, false) }))
  return {
    info: { ...infoOf('Terms', 'Use ‘%s’ instead of ‘%s’.'), kind: 'substitution' },
    bySentence: false,
    takes: ({ scopes }) => scope.takes(scopes),
    look: (text) => ({
      clues: [],
      hits: any.all(text).flatMap((match) => {
        const [words] = match
        const fitting = each.filter(({ loose }) => loose.test(words))
        const [first] = fitting
        if (!first || fitting.some(({ exact }) => exact.test(words))) return []
        const isPlain = /^[\p{L}\p{N}\s'’-]+$/u.test(first.term)
        const message = `Use ‘${first.term}’ instead of ‘${words}’.`
        const suggestions = isPlain ? [first.term] : []
        return [{ from: match.index, to: match.index + words.length, message, suggestions }]
      }),
    }),
  }
}

function avoidRule(words: readonly string[]): Rule {
  const any = compilePattern(`\\b(?:${words.join('|')})\\b`, { multiline: true })
  return {
    info: { ...infoOf('Avoid', 'Avoid using ‘%s’.'), kind: 'existence' },
    bySentence: false,
    takes: ({ scopes }) => scope.takes(scopes),
    look: (text) => ({
      clues: [],
      hits: any.all(text).map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        message: `Avoid using ‘${match[0]}’.`,
        suggestions: [],
      })),
    }),
  }
}

function whole(term: string, ignoreCase: boolean) {
  return compilePattern(`^(?:${term})$`, { ignoreCase })
}
