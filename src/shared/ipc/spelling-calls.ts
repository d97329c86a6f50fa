import { z } from 'zod'
import { checkedParts, severities } from '../checks/finding'
import { idSchema } from '../id-schema'
import { dialects } from '../spelling/dialect'
import { dictionaryNames, dictionaryWordSchema, MOST_WORDS } from '../spelling/dictionary'
import { call } from './call'
import { checkedBlockSchema } from './check-calls'

/** As `Finding` in `shared/checks`. */
const findingSchema = z.object({
  source: z.string(),
  rule: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  reason: z.string(),
  blockId: z.string().nullable(),
  part: z.enum(checkedParts),
  from: z.number().int(),
  to: z.number().int(),
  words: z.string(),
  suggestions: z.array(z.string()),
})

/** The people of an article: those it names itself, and who took part in the interviews that it is made of. */
const articlePeopleSchema = z.object({
  names: z.array(z.string()).max(5000),
  interviewIds: z.array(idSchema),
})
export type ArticlePeople = z.infer<typeof articlePeopleSchema>

const place = { dictionary: z.enum(dictionaryNames), articleId: idSchema.nullable() }
const words = z.array(dictionaryWordSchema).max(MOST_WORDS)
const listOfWords = z.array(z.string())

export const spellingCalls = {
  /** Spelling and grammar of blocks of an article. `language` is BCP 47; the names of its people are right. */
  'spelling.read': call(
    z.object({
      blocks: z.array(checkedBlockSchema).max(5000),
      language: z.string().max(35),
      articleId: idSchema.nullable(),
      people: articlePeopleSchema.default({ names: [], interviewIds: [] }),
    }),
    z.object({
      /** Null where the text is in another language, and nothing was read. */
      dialect: z.enum(dialects).nullable(),
      /** For each block. */
      findings: z.array(z.array(findingSchema)),
    }),
  ),
  /** What was turned on or off, by the names of `shared/spelling/choices`; `checks.choose` turns more. */
  'spelling.choices': call(z.null(), z.record(z.string(), z.boolean())),
  /** The words of a dictionary, the oldest first. */
  'dictionaries.words': call(z.object(place), listOfWords),
  /** Articles outside the bin that have words of their own, by title. */
  'dictionaries.articles': call(z.null(), z.array(z.object({ id: idSchema, title: z.string() }))),
  /** @returns the words that were not there before */
  'dictionaries.add': call(z.object({ ...place, words }), listOfWords),
  /** @returns the words that were there */
  'dictionaries.remove': call(z.object({ ...place, words }), listOfWords),
  /** Asks for a text file with a word a line and adds its words. `left`: lines that hold no single word. */
  'dictionaries.import': call(
    z.object(place),
    z.object({ chosen: z.boolean(), added: listOfWords, left: z.number().int() }),
  ),
  /** Asks for a place and writes a text file with a word a line. */
  'dictionaries.export': call(z.object(place), z.object({ chosen: z.boolean(), words: z.number().int() })),
} as const

export const spellingEvents = {
  /** A word was added to a dictionary or taken out of it, in any window. */
  'dictionaries.changed': z.null(),
} as const
