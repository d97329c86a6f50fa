import { parseDocument } from 'yaml'
import { z } from 'zod'
import { type Severity, severities } from './finding'
import { PatternError } from './pattern-error'
import { nothingSeen, type Rule, type RuleInfo, type RuleKind, ruleKinds } from './rule'
import { capitalizationSchema, makeCapitalization } from './rules/capitalization'
import { conditionalSchema, makeConditional } from './rules/conditional'
import { consistencySchema, makeConsistency } from './rules/consistency'
import { existenceSchema, makeExistence } from './rules/existence'
import type { Looker, Making } from './rules/make'
import { metricSchema } from './rules/metric'
import { makeOccurrence, occurrenceSchema } from './rules/occurrence'
import { makeRepetition, repetitionSchema } from './rules/repetition'
import { makeSequence, sequenceSchema } from './rules/sequence'
import { makeSubstitution, substitutionSchema } from './rules/substitution'
import { parseScope, type Scope } from './scope'
import { listOfWords, oneWord, wholeNumber } from './values'

/** A rule file as it was read. */
export type RuleFile = {
  style: string
  /** The file's name without its ending. */
  name: string
  /** How the file is called in messages: `Google/We.yml`. */
  path: string
  text: string
}

export type ParsedRule = { rule: Rule } | { problem: string }

/** More than any rule is; a mistake, such as a picture with another name. */
const LONGEST = 1_000_000

/** What Vale has and Beauty Desk does otherwise or not at all. */
const ELSEWHERE: Record<string, string> = {
  spelling: 'spelling is checked by Beauty Desk itself, so this rule is left out',
  script: 'scripts are never run, so this rule is left out',
  readability: 'write it as “metric” with a formula',
}

const headSchema = z.object({
  extends: oneWord,
  message: oneWord,
  level: z.enum(severities, `one of ${severities.join(', ')} is wanted`).default('warning'),
  scope: listOfWords,
  limit: wholeNumber.optional(),
  description: oneWord.default(''),
  /** Of Beauty Desk alone: languages whose texts the rule is for. Vale passes over what it does not know. */
  languages: listOfWords,
})

/** @param accepted words of the vocabularies, which most rules leave alone */
export function parseRule(file: RuleFile, accepted: readonly string[] = []): ParsedRule {
  try {
    return { rule: made(file, accepted) }
  } catch (error) {
    if (error instanceof RuleError) return { problem: `${file.path}: ${error.message}` }
    if (error instanceof PatternError)
      return { problem: `${file.path}: a pattern cannot be taken: ${error.message}` }
    throw error
  }
}

class RuleError extends Error {}

function made(file: RuleFile, accepted: readonly string[]): Rule {
  const given = valuesOf(file)
  if (!('extends' in given)) throw new RuleError('the key “extends” is missing')
  const elsewhere = ELSEWHERE[String(given.extends)]
  if (elsewhere) throw new RuleError(`extends: ${elsewhere}`)
  const kind = ruleKinds.find((one) => one === given.extends)
  if (!kind) throw new RuleError(`extends: “${given.extends}” is none of ${ruleKinds.join(', ')}`)
  const head = parsed(headSchema, given)
  // These are about sentences and articles whatever their scope says, as in Vale.
  const scope = parseScope(kind === 'sequence' ? [...head.scope, 'sentence'] : head.scope)
  const info = infoOf(file, kind, head, given, scope)
  const look = lookerOf(kind, given, { message: head.message, accepted }, scope)
  return {
    info,
    look,
    bySentence: scope.bySentence,
    takes: ({ scopes }) => kind !== 'metric' && scope.takes(scopes),
  }
}

function infoOf(
  { style, name }: RuleFile,
  kind: RuleKind,
  head: z.output<typeof headSchema>,
  given: Record<string, unknown>,
  scope: Scope,
): RuleInfo {
  const metric = kind === 'metric' ? parsed(metricSchema, given) : { formula: '', condition: '' }
  const { min, max } = kind === 'occurrence' ? parsed(occurrenceSchema, given) : { min: 0, max: 0 }
  return {
    id: `${style}.${name}`,
    style,
    kind,
    severity: head.level satisfies Severity,
    message: head.message,
    reason: head.description,
    languages: head.languages,
    limit: head.limit ? head.limit : null,
    ...metric,
    wholeArticle: kind === 'occurrence' && scope.wholeArticle,
    least: min,
    most: max,
  }
}

function lookerOf(kind: RuleKind, given: Record<string, unknown>, making: Making, scope: Scope): Looker {
  switch (kind) {
    case 'existence':
      return makeExistence(parsed(existenceSchema, given), making)
    case 'substitution':
      return makeSubstitution(parsed(substitutionSchema, given), making)
    case 'occurrence':
      return makeOccurrence(parsed(occurrenceSchema, given), { ...making, wholeArticle: scope.wholeArticle })
    case 'repetition':
      return makeRepetition(parsed(repetitionSchema, given), making)
    case 'consistency':
      return makeConsistency(parsed(consistencySchema, given))
    case 'conditional':
      return makeConditional(parsed(conditionalSchema, given), making)
    case 'capitalization':
      return makeCapitalization(parsed(capitalizationSchema, given), making)
    case 'sequence':
      return makeSequence(parsed(sequenceSchema, given), making)
    case 'metric':
      return () => nothingSeen
  }
}

function valuesOf({ text }: RuleFile): Record<string, unknown> {
  if (text.length > LONGEST) throw new RuleError('the file is too large for a rule')
  const document = parseDocument(text.replace(/^\ufeff/, ''), { prettyErrors: false })
  const [error] = document.errors
  if (error) {
    const line = text.slice(0, error.pos[0]).split('\n').length
    throw new RuleError(`line ${line}: ${error.message.split('\n')[0]}`)
  }
  const value: unknown = readable(() => document.toJS({ maxAliasCount: 100 }))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RuleError('a rule is keys and values, beginning with “extends”')
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]))
}

function readable(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    throw new RuleError('it refers to itself too often')
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, given: Record<string, unknown>): z.output<Schema> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const key = issue?.path.join('.') ?? ''
  const isMissing = issue?.path.length === 1 && !(String(issue.path[0]) in given)
  throw new RuleError(isMissing ? `the key “${key}” is missing` : `${key}: ${reasonOf(issue)}`)
}

/** A union's own message says nothing; that of its parts, where they agree, does. */
function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'it cannot be read'
  return issue.message === 'Invalid input' ? 'words are wanted' : issue.message
}
