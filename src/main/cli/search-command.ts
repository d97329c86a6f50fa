import { counted } from '@shared/counted'
import type { SearchHit } from '@shared/records/library'
import { type SearchKind, searchKinds } from '@shared/search/filters'
import { parseQuery } from '@shared/search/query'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ingredientFactsIn } from '../services/ingredients/facts-file'
import { findIngredients } from '../services/ingredients/find-ingredients'
import { type CommandContext, printJson } from './context'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & { json?: boolean; limit: number; kind?: SearchKind }

export function addSearch(desk: Command, context: CommandContext): void {
  desk
    .command('search')
    .description(
      'Find records by what they are called and what they say. Narrow with type:, brand:, tag:, status:, before: and after:, quote a "phrase", and put - before what must not be there.',
    )
    .argument('<words...>', 'such as: type:article tag:"spring issue" clay -oil')
    .requiredOption('--library <folder>', 'the library')
    .addOption(new Option('--kind <kind>', 'only what is of this kind').choices(searchKinds))
    .option('--limit <number>', 'at most so many', wholeNumber, 50)
    .option('--json', 'print the hits as JSON')
    .action((words: string[], options: Options) =>
      withLibrary(context, options, 'read', async ({ library, records }) => {
        const { needsRebuild } = await import('../services/rebuild')
        if (needsRebuild(library)) context.say((await import('../services/verify')).searchIsOld)
        const text = words.join(' ')
        for (const { problem } of parseQuery(text)) if (problem) context.say(`${problem}.`)
        const { kind, limit } = options
        const asked = kind === 'ingredient' ? `type:ingredient ${text}` : text
        const ingredients =
          kind === undefined || kind === 'ingredient'
            ? findIngredients(records.ingredients, ingredientFactsIn(context.resources)(), asked, limit)
            : []
        const hits =
          kind === 'ingredient' ? [] : records.search.find(text, kind === undefined ? [] : [kind], limit)
        if (options.json)
          return printJson(context, [...ingredients.map((hit) => ({ kind: 'ingredient', ...hit })), ...hits])
        for (const { key, name, productCount } of ingredients)
          context.print(`ingredient\t${key}\t${name}\t${counted(productCount, 'product')}\n`)
        for (const hit of hits) context.print(`${lineOf(hit)}\n`)
      }),
    )
}

export function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number above 0.')
  return number
}

function lineOf({ kind, id, title, snippet }: SearchHit): string {
  const text = snippet
    .map((part) => part.text)
    .join('')
    .replace(/\s+/g, ' ')
  return `${kind}\t${id}\t${title}\t${text}`
}
