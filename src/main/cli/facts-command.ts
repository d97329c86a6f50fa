import { dayOf } from '@shared/calendar-day'
import { counted } from '@shared/counted'
import { openArticles } from '@shared/facts/open-values'
import type { OutdatedValue } from '@shared/ipc/fact-calls'
import type { Command } from 'commander'
import { createRevisions } from '../services/facts/revisions'
import { ChangeFeed } from '../services/records'
import { type CommandContext, printJson } from './context'
import { counting, stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

export function addFacts(desk: Command, context: CommandContext): void {
  desk
    .command('facts')
    .description('List published articles that print an old price, size or name.')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print them as JSON, with those that were kept as printed')
    .action((options: LibraryOption & { json?: boolean }) =>
      withLibrary(context, options, 'read', ({ records }) => {
        const articles = records.outOfDate({})
        if (options.json) return printJson(context, { articles })
        const open = openArticles(articles)
        if (open.length === 0) context.say('No published article prints an old value.')
        for (const { articleId, title, values } of open) {
          context.print(`${title || 'untitled'} (${articleId})\n`)
          for (const value of values) context.print(`  ${lineOf(value)}\n`)
        }
      }),
    )
}

/** Revisions are made in the window; a script can take one back that a person thinks better of. */
export function addUndoRevision(desk: Command, context: CommandContext): void {
  desk
    .command('undo-revision')
    .description('Take a revision of printed values back; without an id, list the revisions.')
    .argument('[id]', 'as the list has it')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print the answer as JSON')
    .action((id: string | undefined, options: LibraryOption & { json?: boolean }) =>
      withLibrary(context, options, id === undefined ? 'read' : 'write', async ({ library, records }) => {
        const revisions = createRevisions(library, records, new ChangeFeed())
        if (id === undefined) {
          const list = revisions.list()
          if (options.json) return printJson(context, list)
          if (list.length === 0) context.say('No revision of printed values is kept.')
          for (const { id, revisedAt, articles, titles, isWhole } of list) {
            const revised = `${counted(articles, 'article')}${isWhole ? '' : ', cut off before its end'}`
            context.print(`${id}\t${dayOf(revisedAt)}\t${revised}\t${titles.join(', ')}\n`)
          }
          return
        }
        const onProgress = counting(context, 'Took back', 'articles')
        const answer = await stoppable((signal) => revisions.undo(id, { signal, onProgress }))
        for (const problem of answer.problems) context.say(problem)
        if (options.json) printJson(context, answer)
        else context.print(`${counted(answer.restored, 'article')} as before\n`)
      }),
    )
}

/** "Fjord Mineral Mask, price (75 ml): €34.00 → €38.00, printed 2026-01-05 (Markdown)" */
function lineOf({ productName, field, size, value, now, prints }: OutdatedValue): string {
  const printed = prints.map(({ printedOn, profileName }) => `${dayOf(printedOn)} (${profileName})`)
  const what = `${productName}, ${field}${size ? ` (${size})` : ''}`
  return `${what}: ${value} → ${now}, printed ${[...new Set(printed)].join(', ')}`
}
