import { z } from 'zod'

// Vale reads what stands in a rule leniently: a number where words are asked for, one word where a list is.

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)

/** Words; a number or a yes stands for itself. */
export const oneWord = scalar

export const listOfWords = z.preprocess(
  (value) => (value === null || value === undefined ? [] : typeof value === 'object' ? value : [value]),
  z.array(scalar, 'a list of words is wanted'),
)

/** `pattern: words` pairs, in the order they are written. */
export const pairsOfWords = z
  .record(z.string(), z.union([scalar, z.null().transform(() => '')]), 'pairs of words are wanted')
  .transform((pairs) => Object.entries(pairs))

export const yesOrNo = z.union(
  [
    z.boolean(),
    z.enum(['true', 'yes']).transform(() => true),
    z.enum(['false', 'no']).transform(() => false),
  ],
  'true or false is wanted',
)

export const wholeNumber = z.coerce.number('a number is wanted').int('a whole number is wanted')
