import { newId } from '@shared/identifiers'
import { DeskError } from '@shared/ipc/errors'
import type { ArticleSummary } from '@shared/records/article'
import type { ArticleStatus } from '@shared/records/choices'
import { articleStatuses } from '@shared/records/choices'
import { deadlineWords } from '@shared/records/deadline'
import { type Command, Option } from 'commander'
import { ChangeFeed, createRecordServices } from '../services/records'
import { today } from '../services/records/today'
import { type CommandContext, printJson } from './context'
import { type LibraryOption, withLibrary } from './with-library'

export function addSetStatus(desk: Command, context: CommandContext): void {
  desk
    .command('set-status')
    .description('Say where articles stand; of each that changes a revision is kept.')
    .argument('<articles...>', 'ids of articles')
    .addOption(
      new Option('--status <status>', 'where they stand now').choices(articleStatuses).makeOptionMandatory(),
    )
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print what was changed as JSON')
    .action((ids: string[], options: LibraryOption & { status: ArticleStatus; json?: boolean }) =>
      withLibrary(context, options, 'write', async ({ library, records }) => {
        const { status } = options
        const present = records.articles.getStatuses(ids)
        const missing = ids.filter((id) => !present.has(id)).map((id) => `“${id}”`)
        if (missing.length > 0)
          throw new DeskError(
            'not-found',
            `The library has no article ${missing.join(', ')}. Nothing was changed.`,
          )
        const changing = [...present].flatMap(([id, now]) => (now === status ? [] : [id]))
        if (changing.length > 0) {
          const edit = createRecordServices(library, new ChangeFeed())['records.editMany']
          const tags = { add: [], remove: [] }
          await edit({ kind: 'article', ids: changing, fields: { status }, tags, editId: newId() })
          // Without a window nobody waits to see whether more is written.
          for (const article of records.articles.getMany(changing))
            records.revisions.keep(article, { cause: 'status' })
        }
        if (options.json) return printJson(context, { status, changed: changing })
        for (const { id, title } of records.articles.getMany(changing))
          context.print(`${id}\t${title || 'untitled'}: ${present.get(id)} → ${status}\n`)
        if (changing.length === 0) context.say(`They are all ${status} already. Nothing was changed.`)
      }),
    )
}

export function addDue(desk: Command, context: CommandContext): void {
  desk
    .command('due')
    .description('List articles whose deadline is past or within a week, the earliest first.')
    .requiredOption('--library <folder>', 'the library')
    .option('--all', 'every deadline that is still to keep')
    .option('--json', 'print them as JSON')
    .option('--ics', 'print every deadline that is still to keep as an iCalendar file')
    .action((options: LibraryOption & { all?: boolean; json?: boolean; ics?: boolean }, command: Command) => {
      if (options.json && options.ics) command.error('error: --ics does not go with --json')
      return withLibrary(context, options, 'read', async ({ records }) => {
        if (options.ics) {
          const { deadlinesAsIcs } = await import('../services/tables/deadlines-as-ics')
          return context.print(deadlinesAsIcs(records).text)
        }
        const listed = (flag: string) =>
          records.articles.list({
            filter: '',
            binned: false,
            where: [{ test: 'is', flag }],
            sort: { by: 'deadline', direction: 'ascending' },
            limit: 100_000,
            offset: 0,
          }).rows
        const rows = options.all ? listed('owed') : [...listed('late'), ...listed('dueSoon')]
        if (options.json) return printJson(context, rows)
        if (rows.length === 0)
          context.say(options.all ? 'There is no deadline to keep.' : 'Nothing is late or due within a week.')
        for (const row of rows) context.print(`${lineOf(row)}\n`)
      })
    })
}

/** "0190…	late since 1 Nov	Drafting	The quiet barrier" */
function lineOf({ id, title, status, deadline }: ArticleSummary): string {
  const { words } = deadlineWords(deadline ?? today(), today())
  return `${id}\t${words}\t${status}\t${title || 'untitled'}`
}
