import { recordKinds } from '@shared/records/common'
import type { SearchHit } from '@shared/records/library'
import { parseQuery } from '@shared/search/query'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type CommandContext, printJson } from './context'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & { json?: boolean; limit: number; kind?: (typeof recordKinds)[number] }

export function addSearch(desk: Command, context: CommandContext): void {
  desk
    .command('search')
    .description(
      'Find records by what they are called and what they say. Narrow with type:, brand:, tag:, status:, before: and after:, quote a "phrase", and put - before what must not be there.',
    )
    .argument('<words...>', 'such as: type:article tag:"spring issue" clay -oil')
    .requiredOption('--library <folder>', 'the library')
    .addOption(new Option('--kind <kind>', 'only records of this kind').choices(recordKinds))
    .option('--limit <number>', 'at most so many', wholeNumber, 50)
    .option('--json', 'print the hits as JSON')
    .action((words: string[], options: Options) =>
      withLibrary(context, options, 'read', async ({ library, records }) => {
        const { needsRebuild } = await import('../services/rebuild')
        if (needsRebuild(library)) context.say((await import('../services/verify')).searchIsOld)
        const text = words.join(' ')
        for (const { problem } of parseQuery(text)) if (problem) context.say(`${problem}.`)
        const kinds = options.kind ? [options.kind] : []
        const hits = records.search.find(text, kinds, options.limit)
        if (options.json) printJson(context, hits)
        else for (const hit of hits) context.print(`${lineOf(hit)}\n`)
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
