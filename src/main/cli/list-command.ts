import { DeskError } from '@shared/ipc/errors'
import { firstDirection, listFlags, listKinds, listSorts, type SortName } from '@shared/lists/kinds'
import { arrangementProblem, type Sort } from '@shared/lists/query'
import { pluralOf } from '@shared/records/plural'
import type { TableKind } from '@shared/tables/columns'
import type { Command } from 'commander'
import { Argument } from 'commander'
import type { OpenedLibrary } from '../services/opened-library'
import type { TableChoice } from '../services/tables/write-csv'
import { type CommandContext, printJson } from './context'
import { addPlanned, namesIn, type Planned, plannedWhere } from './planned-articles'
import { wholeNumber } from './search-command'
import { type LibraryOption, withLibrary } from './with-library'

const sections = ['articles', 'interviews', 'experts', 'brands', 'products', 'media', 'profiles'] as const
type Section = (typeof sections)[number]
type Options = LibraryOption &
  Planned & {
    json?: boolean
    limit: number
    bin?: boolean
    filter: string
    view?: string
    only: string[]
    sort?: string
    descending?: boolean
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
  const list = desk
    .command('list')
    .description('List the records of one kind.')
    .addArgument(new Argument('[section]', 'what to list').choices(sections).default('articles'))
    .requiredOption('--library <folder>', 'the library')
    .option('--filter <words>', 'only rows that hold these words', '')
    .option('--view <name>', 'as a saved view narrows and orders them')
    .option(
      '--only <flags>',
      'only rows of which all of this is so, parted by commas; see below',
      namesIn,
      [],
    )
    .option('--sort <name>', 'in this order, from the end that the window begins at; see below')
    .option('--descending', 'with --sort, from the last to the first, or the greatest to the least')
    .option('--bin', 'what is in the bin')
    .option('--limit <number>', 'at most so many', wholeNumber, 1000)
    .option('--json', 'print the rows as JSON')
    .option('--csv', 'print every row that fits as CSV; no cell starts a formula')
    .option('--columns <keys>', 'with --csv, only these columns, parted by commas', namesIn, [])
    .option('--vcard', 'print experts as vCards')
    .option('--bom', 'with --csv, begin with the mark by which spreadsheets know UTF-8')
    .addHelpText('after', howToNarrow)
    .action((section: Section, options: Options, command: Command) =>
      withLibrary(context, options, 'read', async (opened) => {
        refuseMixed(options, command)
        if (options.vcard) {
          if (section !== 'experts') return command.error('error: only experts can be listed as vCards')
          const { vcardPieces } = await import('../services/tables/write-vcards')
          for await (const piece of vcardPieces(opened, queryOf(opened, section, options)))
            context.print(piece)
          return
        }
        if (options.csv) {
          const kind = tableOf[section]
          if (!kind) return command.error(`error: ${section} cannot be listed as CSV`)
          // The usual limit is for reading; a table is wanted whole.
          const limit = command.getOptionValueSource('limit') === 'cli' ? { limit: options.limit } : {}
          const { limit: _usual, ...rest } = options
          return printCsv(context, opened, kind, queryOf(opened, section, options), { ...rest, ...limit })
        }
        const rows = rowsOf(opened, section, options)
        if (options.json) printJson(context, rows)
        else for (const row of rows) context.print(`${row.id}\t${nameOf(row)}\n`)
      }),
    )
  addPlanned(list)
}

/** What would be left out without a word is wrong usage: a list that is wider than asked for may be sent on. */
function refuseMixed({ json, csv, vcard, bin, columns, bom }: Options, command: Command): void {
  const formats = Object.entries({ json, csv, vcard }).flatMap(([name, isOn]) => (isOn ? [`--${name}`] : []))
  const refuse = (one: string, other: string): never =>
    command.error(`error: ${one} does not go with ${other}`)
  const [first = '', second] = formats
  if (second) refuse(first, second)
  if (bin && vcard) refuse('--bin', first)
  if (!csv && (columns.length > 0 || bom)) command.error('error: --columns and --bom go with --csv')
}

async function printCsv(
  context: CommandContext,
  { records }: OpenedLibrary,
  kind: TableKind,
  query: TableChoice['query'],
  options: Omit<Options, 'limit'> & { limit?: number },
): Promise<void> {
  const { csvPieces } = await import('../services/tables/write-csv')
  const { columns, bom, limit } = options
  const choice = { kind, columns, query, byteOrderMark: bom === true }
  for await (const piece of csvPieces(records, limit === undefined ? choice : { ...choice, limit })) {
    context.print(piece)
  }
}

function rowsOf(opened: OpenedLibrary, section: Section, options: Options): { id: string }[] {
  return opened.records[section].list({
    ...queryOf(opened, section, options),
    limit: options.limit,
    offset: 0,
  }).rows
}

/**
 * What the options and the view they name ask for; both narrow the list together.
 * @throws DeskError `invalid-input` for a name that lists of this kind do not have, `not-found` for a view
 */
function queryOf(opened: OpenedLibrary, section: Section, options: Options): TableChoice['query'] {
  const { filter, bin, view, only, sort, descending } = options
  const planned = plannedWhere(options)
  if (planned.length > 0 && section !== 'articles')
    throw new DeskError('invalid-input', 'Only articles have a status, a client and a deadline.')
  const state = view === undefined ? undefined : stateOf(opened, section, view)
  const query = {
    filter: [state?.filter ?? '', filter].join(' ').trim(),
    binned: bin === true,
    where: [...(state?.where ?? []), ...only.map((flag) => ({ test: 'is' as const, flag })), ...planned],
    sort: sort === undefined ? state?.sort : sortOf(sort, descending === true),
    group: state?.group,
  }
  const kind = tableOf[section]
  const problem = kind
    ? arrangementProblem(kind, query)
    : only.length > 0 && `${section} have no such filters`
  if (problem) throw new DeskError('invalid-input', `${problem}. “desk help list” says what there is.`)
  return query
}

// An order that there is not is refused by its name right after.
function sortOf(by: string, descending: boolean): Sort {
  return { by, direction: descending ? 'descending' : firstDirection(by as SortName) }
}

function howToNarrow(): string {
  const lines = listKinds.map(
    (kind) =>
      `  ${pluralOf[kind]}\n    --only  ${listFlags[kind].join(', ')}\n    --sort  ${listSorts[kind].join(', ')}`,
  )
  return `
What narrows the list narrows its CSV too:
  desk list products --only toDisclose,withoutPicture --csv --library ~/Desk > to-disclose.csv
  desk list articles --view "Due this month" --filter serum --sort deadline --csv --library ~/Desk

${lines.join('\n')}`
}

/** @throws DeskError `not-found` that names the views there are */
function stateOf({ records }: OpenedLibrary, section: Section, name: string) {
  const views = records.views
    .list()
    .filter(({ kind }) => section !== 'profiles' && pluralOf[kind] === section)
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
