import fc from 'fast-check'
import { z } from 'zod'

/** What leaves of a schema are tried with; each takes those that it lets pass. */
export type Candidates = {
  texts: readonly string[]
  numbers: readonly number[]
  /** For schemas that say nothing of what they hold. */
  others: readonly unknown[]
}

/** Values that a schema takes, made from what it says of itself. Where it says too little, none are made up. */
export function arbitraryInput(
  schema: z.core.$ZodType,
  candidates: Candidates,
  place = 'the input',
): fc.Arbitrary<unknown> {
  const inner = (part: z.core.$ZodType, name = '') =>
    arbitraryInput(part, candidates, name === '' ? place : `${place}.${name}`)
  const leaf = (values: readonly unknown[]) => {
    const taken = values.filter((value) => z.safeParse(schema, value).success)
    if (taken.length === 0) throw new Error(`Nothing to try for ${place}, a ${schema._zod.def.type}`)
    return fc.constantFrom(...taken)
  }
  // The schemas are told apart by their kind, which their common type leaves open.
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'string':
      return leaf(candidates.texts)
    case 'number':
      return leaf(candidates.numbers)
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(inner(def.innerType), { nil: undefined })
    case 'nullable':
      return fc.option(inner(def.innerType))
    case 'readonly':
    case 'nonoptional':
      return inner(def.innerType)
    case 'pipe':
      return inner(def.in)
    case 'lazy':
      return inner(def.getter())
    case 'array':
      return fc.array(inner(def.element), { maxLength: 3 })
    case 'tuple':
      return fc.tuple(...def.items.map((item) => inner(item)))
    case 'union':
      return fc.oneof(...def.options.map((option) => inner(option)))
    case 'record':
      return fc.dictionary(inner(def.keyType).map(String), inner(def.valueType), { maxKeys: 2 })
    case 'object':
      return fc
        .record(Object.fromEntries(Object.entries(def.shape).map(([key, part]) => [key, inner(part, key)])))
        .filter((value) => z.safeParse(schema, value).success)
    case 'unknown':
    case 'any':
    case 'custom':
      return leaf(candidates.others)
    default:
      throw new Error(`Nothing is known of a ${def.type}`)
  }
}

/** Every schema within one, with the names that lead to it. */
export function* schemasIn(
  schema: z.core.$ZodType,
  place: readonly string[] = [],
): Generator<{ place: readonly string[]; schema: z.core.$ZodType }> {
  yield { place, schema }
  const { def } = (schema as z.core.$ZodTypes)._zod
  const within: [string, z.core.$ZodType][] = []
  if ('innerType' in def) within.push(['', def.innerType])
  if (def.type === 'pipe') within.push(['', def.in])
  if (def.type === 'array') within.push(['', def.element])
  if (def.type === 'tuple') within.push(...def.items.map((item): [string, z.core.$ZodType] => ['', item]))
  if (def.type === 'union')
    within.push(...def.options.map((option): [string, z.core.$ZodType] => ['', option]))
  if (def.type === 'record') within.push(['', def.keyType], ['', def.valueType])
  if (def.type === 'object') within.push(...Object.entries(def.shape))
  for (const [name, part] of within) yield* schemasIn(part, name === '' ? place : [...place, name])
}
