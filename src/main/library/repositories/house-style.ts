import { type IgnoredAlways, type IgnoredOnce, ignoreKey } from '@shared/checks/finding'
import { type StyleChoices, styleChoicesSchema } from '@shared/checks/style-choices'
import { newId } from '@shared/identifiers'
import { z } from 'zod'
import type { Library } from '../library'
import { findingIgnores } from '../tables'
import { nameInTextRule } from './ignored-names'
import { parsedJson } from './parsed-json'
import { insertInto } from './statements'

// Beside the other settings, and not among those a form sends whole: two windows may each turn a rule off.
const choicesKey = 'styleChoices'
const alwaysKey = 'ignoredFindings'

const alwaysSchema = z.array(z.object({ rule: z.string(), words: z.string() }))

/** Which rules of the house are on, and which of their findings were set aside. */
export function createHouseStyleRepository(library: Library, now: () => number) {
  const { connection, queries } = library
  const insert = insertInto(queries, findingIgnores)
  const setting = connection.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck()
  const put = connection.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const once = connection.prepare<[string], IgnoredOnce>(
    `SELECT rule, block_id AS blockId, text AS words, reason FROM finding_ignores
     WHERE article_id = ? AND rule <> '${nameInTextRule}' ORDER BY id`,
  )
  const removeOnce = connection.prepare<[string, string, string | null, string]>(
    'DELETE FROM finding_ignores WHERE article_id = ? AND rule = ? AND block_id IS ? AND lower(text) = lower(?)',
  )

  /** What another version of the desk wrote there and this one cannot read counts as nothing. */
  function read<Schema extends z.ZodType>(key: string, schema: Schema, none: z.output<Schema>) {
    const stored = setting.get(key)
    return stored === undefined ? none : (schema.safeParse(parsedJson(stored)).data ?? none)
  }

  const choices = (): StyleChoices => read(choicesKey, styleChoicesSchema, {})
  const always = (): IgnoredAlways[] => read(alwaysKey, alwaysSchema, [])
  const without = (one: IgnoredAlways) => always().filter((each) => ignoreKey(each) !== ignoreKey(one))

  return {
    choices: (): StyleChoices => library.read(choices),
    /** Turns a style or a rule on or off. */
    choose: (name: string, on: boolean): void =>
      library.write(() => void put.run(choicesKey, JSON.stringify({ ...choices(), [name]: on }))),

    always: (): IgnoredAlways[] => library.read(always),
    ignoreAlways: (one: IgnoredAlways): void =>
      library.write(() => void put.run(alwaysKey, JSON.stringify([...without(one), one]))),
    heedAlways: (one: IgnoredAlways): void =>
      library.write(() => void put.run(alwaysKey, JSON.stringify(without(one)))),

    /** The findings that were set aside in one article, the oldest first. */
    once: (articleId: string): IgnoredOnce[] => library.read(() => once.all(articleId)),
    ignoreOnce(articleId: string, { rule, blockId, words, reason }: IgnoredOnce): void {
      library.write(() => {
        removeOnce.run(articleId, rule, blockId, words)
        insert({ id: newId(), articleId, rule, blockId, text: words, reason, createdAt: now() })
      })
    },
    heedOnce: (articleId: string, { rule, blockId, words }: Omit<IgnoredOnce, 'reason'>): void =>
      library.write(() => void removeOnce.run(articleId, rule, blockId, words)),
  }
}
