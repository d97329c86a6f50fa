import { DeskError } from '@shared/ipc/errors'
import type { TableKind } from '@shared/tables/columns'
import type { Command } from 'commander'
import { Argument } from 'commander'
import type { OpenedLibrary } from '../services/opened-library'
import { repositoryOfKind } from '../services/records/list-calls'
import { type CommandContext, printJson } from './context'
import { wholeNumber } from './search-command'
import { type LibraryOption, withLibrary } from './with-library'

const sections = ['articles', 'interviews', 'experts', 'brands', 'products', 'media', 'profiles'] as const
type Section = (typeof sections)[number]
type Options = LibraryOption & {
  json?: boolean
  limit: number
  bin?: boolean
  filter: string
  view?: string
  csv?: boolean
  columns: string[]
  bom?: boolean
  vcard?: boolean
}

const tableOf: Partial<Record<Section, TableKind>> = {
  articles: 'article',
  interviews: 'interview',
  experts: 'expert',
  brands: 'brand',
  products: 'product',
  media: 'media',
}

export function addList(desk: Command, context: CommandContext): void {
  desk
    .command('list')
    .description('List the records of one kind.')
    .addArgument(new Argument('[section]', 'what to list').choices(sections).default('articles'))
    .requiredOption('--library <folder>', 'the library')
    .option('--filter <words>', 'only rows that hold these words', '')
    .option('--view <name>', 'as a saved view narrows and orders them')
    .option('--bin', 'what is in the bin')
    .option('--limit <number>', 'at most so many', wholeNumber, 1000)
    .option('--json', 'print the rows as JSON')
    .option('--csv', 'print every row as CSV; no cell starts a formula')
    .option(
      '--columns <keys>',
      'with --csv, only these columns, parted by commas',
      (text) => text.split(','),
      [],
    )
    .option('--vcard', 'print experts as vCards')
    .option('--bom', 'with --csv, begin with the mark by which spreadsheets know UTF-8')
    .action((section: Section, options: Options, command: Command) =>
      withLibrary(context, options, 'read', async (opened) => {
        if (options.vcard) {
          if (section !== 'experts') return command.error('error: only experts can be listed as vCards')
          const { vcardPieces } = await import('../services/tables/write-vcards')
          for await (const piece of vcardPieces(opened, options.filter)) context.print(piece)
          return
        }
        if (options.csv) {
          const kind = tableOf[section]
          if (!kind) return command.error(`error: ${section} cannot be listed as CSV`)
          // The usual limit is for reading; a table is wanted whole.
          const limit = command.getOptionValueSource('limit') === 'cli' ? { limit: options.limit } : {}
          const { limit: _usual, ...rest } = options
          return printCsv(context, opened, kind, { ...rest, ...limit })
        }
        const rows = rowsOf(opened, section, options)
        if (options.json) printJson(context, rows)
        else for (const row of rows) context.print(`${row.id}\t${nameOf(row)}\n`)
      }),
    )
}

async function printCsv(
  context: CommandContext,
  { records }: OpenedLibrary,
  kind: TableKind,
  options: Omit<Options, 'limit'> & { limit?: number },
): Promise<void> {
  const { csvPieces } = await import('../services/tables/write-csv')
  const { columns, filter, bin, bom, limit } = options
  const choice = { kind, columns, filter, binned: bin === true, byteOrderMark: bom === true }
  for await (const piece of csvPieces(records, limit === undefined ? choice : { ...choice, limit })) {
    context.print(piece)
  }
}

function rowsOf(opened: OpenedLibrary, section: Section, options: Options): { id: string }[] {
  const { filter, bin, limit, view } = options
  const state = view === undefined ? undefined : stateOf(opened, section, view)
  // Words given here and words of the view narrow the list together.
  const words = [state?.filter ?? '', filter].join(' ').trim()
  const page = { filter: words, binned: bin === true, limit, offset: 0 }
  return opened.records[section].list({ ...state, ...page }).rows
}

/** @throws DeskError `not-found` that names the views there are */
function stateOf({ records }: OpenedLibrary, section: Section, name: string) {
  const views = records.views
    .list()
    .filter(({ kind }) => section !== 'profiles' && repositoryOfKind[kind] === section)
  const found = views.find((view) => view.name.toLowerCase() === name.toLowerCase())
  if (found) return found.state
  const names = views.map((view) => `“${view.name}”`).join(', ')
  throw new DeskError(
    'not-found',
    `There is no view “${name}” of ${section}. ${names === '' ? 'None is saved yet.' : `There are ${names}.`}`,
  )
}

function nameOf(row: object): string {
  if ('title' in row && row.title) return String(row.title)
  if ('name' in row) return String(row.name)
  return 'fileName' in row ? String(row.fileName) : 'untitled'
}
