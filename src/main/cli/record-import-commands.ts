import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { counted } from '@shared/counted'
import type { Trial } from '@shared/ipc/record-import-calls'
import { type ImportKind, importFields } from '@shared/record-import/fields'
import { type DuplicateAction, duplicateActions } from '@shared/record-import/shape'
import { defaultLibrarySettings } from '@shared/records/setting-values'
import { type Command, Option } from 'commander'
import { openForCommand, openIfThere } from '../services/open-for-command'
import type { OpenedLibrary } from '../services/opened-library'
import type { ImportPlan } from '../services/record-import/plan'
import type { RecordImportReport } from '../services/record-import/write-row'
import { type CommandContext, exitCodes, pathFrom, printJson } from './context'
import { counting, stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

const kindOf: Record<string, ImportKind> = { products: 'product', brands: 'brand', experts: 'expert' }

type Options = LibraryOption & {
  kind?: string
  map: string[]
  duplicates: DuplicateAction
  category: string
  brand: string
  country: string
  dryRun?: boolean
  json?: boolean
}

const added = (text: string, before: string[]) => [...before, text]

export function addImportRecords(desk: Command, context: CommandContext): void {
  desk
    .command('import-records')
    .description('Import products, brands or experts from CSV, Open Beauty Facts (CSV, JSONL, .gz) or vCard.')
    .argument('<file>')
    .requiredOption('--library <folder>', 'the library; made if it is not there')
    .addOption(
      new Option('--kind <kind>', 'what the rows are; guessed unless given').choices(Object.keys(kindOf)),
    )
    .option(
      '--map <column=field>',
      'what a column is; nothing after = leaves it out; may be given often',
      added,
      [],
    )
    .addOption(
      new Option('--duplicates <action>', 'what becomes of rows that the library has already')
        .choices(duplicateActions)
        .default('skip'),
    )
    .option('--category <words>', 'only products of this category', '')
    .option('--brand <words>', 'only products of this brand', '')
    .option('--country <words>', 'only products sold in this country', '')
    .option('--dry-run', 'report only: look through all rows and write nothing')
    .option('--json', 'print the report as JSON')
    .action((file: string, options: Options, command: Command) => runImport(context, file, options, command))
}

export function addUndoImport(desk: Command, context: CommandContext): void {
  desk
    .command('undo-import')
    .description('Take a whole import of records back; without an id, list the imports.')
    .argument('[id]', 'as import-records printed it')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print the report as JSON')
    .action((id: string | undefined, options: LibraryOption & { json?: boolean }) =>
      withLibrary(context, options, id === undefined ? 'read' : 'write', async (opened) => {
        if (id === undefined) return listImports(context, opened, options.json === true)
        const { undoImport } = await import('../services/record-import/undo')
        const onProgress = counting(context, 'Took back', 'changes')
        let isStopped = false
        const report = await stoppable((signal) => {
          signal.addEventListener('abort', () => {
            isStopped = true
          })
          return undoImport(opened, id, { signal, onProgress })
        })
        if (isStopped) {
          context.say('Stopped: what was taken back stays so; the same command takes back the rest.')
          context.end(exitCodes.failed)
        }
        for (const { kind, title, reason } of report.kept)
          context.say(`Kept: ${kind} “${title}”, because ${reason}.`)
        if (options.json) printJson(context, report)
        else
          context.print(
            `${report.removed} removed, ${report.restored} as before, ${report.kept.length} kept\n`,
          )
      }),
    )
}

function listImports(context: CommandContext, { records }: OpenedLibrary, json: boolean): void {
  const batches = records.importBatches.list()
  if (json) printJson(context, batches)
  else
    for (const { id, startedAt, sourceName, added, updated, undoneAt } of batches) {
      const state = undoneAt === null ? `${added} added, ${updated} updated` : 'taken back'
      context.print(`${id}\t${new Date(startedAt).toISOString()}\t${sourceName}\t${state}\n`)
    }
}

async function runImport(
  context: CommandContext,
  file: string,
  options: Options,
  command: Command,
): Promise<void> {
  const path = pathFrom(context, file)
  const library = pathFrom(context, options.library)
  if (options.dryRun) {
    const opened = openIfThere(library)
    if (!opened) return command.error('error: a dry run needs a library that is there, to know its records')
    try {
      const { tryPlan } = await import('../services/record-import/try-plan')
      const trial = await tryPlan(opened.records, await planFor(opened, path, options, command), 0)
      if (options.json) printJson(context, trial)
      else printTrial(context, trial)
    } finally {
      opened.library.close()
    }
    return
  }
  const isNew = !existsSync(join(library, 'library.db'))
  // What cannot be read or mapped makes no library.
  if (isNew) await planFor(null, path, options, command)
  const report = await stoppable(async (signal) => {
    const opened = openForCommand(library, 'write-or-create')
    if (isNew) context.say(`Made a new library in ${library}.`)
    try {
      const { runPlan } = await import('../services/record-import/run-plan')
      const plan = await planFor(opened, path, options, command)
      const choices = { duplicates: options.duplicates, decisions: new Map() }
      const onProgress = (done: number, total: number) =>
        context.progress(
          `Read ${Math.round((done / total) * 100)} % of the file. Ctrl-C stops and takes it back.`,
        )
      return await runPlan(opened, plan, choices, (await stat(path)).size, { onProgress, signal })
    } finally {
      opened.library.close()
    }
  })
  if (options.json) printJson(context, report)
  else if (!report.cancelled) printReport(context, report)
  if (report.cancelled) {
    const kept = report.kept.length
    context.say(
      `Stopped: what came from ${basename(path)} was taken back${kept > 0 ? ` but for ${counted(kept, 'record')} that something else names` : ''}.`,
    )
  }
  if (report.cancelled || report.rejected > 0) context.end(exitCodes.failed)
}

/** @param opened the library, whose own currency prices without one are in; null before it is made */
async function planFor(
  opened: OpenedLibrary | null,
  path: string,
  options: Options,
  command: Command,
): Promise<ImportPlan> {
  const { makePlan } = await import('../services/record-import/make-plan')
  const kind = options.kind === undefined ? undefined : kindOf[options.kind]
  const { plan, headings } = await makePlan(
    { kind: 'file', path },
    { kind, currency: (opened?.records.settings.get() ?? defaultLibrarySettings).currency },
  )
  const mapping = [...plan.mapping]
  for (const pair of options.map) {
    const split = pair.lastIndexOf('=')
    const column = headings.indexOf(pair.slice(0, split).trim())
    const key = pair.slice(split + 1).trim()
    if (split === -1 || column === -1)
      command.error(
        `error: there is no column “${pair.slice(0, Math.max(split, 0))}”; there are ${headings.join(', ')}`,
      )
    const fields = importFields[plan.kind].map((field) => field.key)
    if (key !== '' && !fields.includes(key))
      command.error(`error: there is no field “${key}”; there are ${fields.join(', ')}`)
    // A field is one column.
    const before = mapping.indexOf(key)
    if (before !== -1) mapping[before] = null
    mapping[column] = key === '' ? null : key
  }
  const { category, brand, country } = options
  return { ...plan, mapping, filter: { category, brand, country } }
}

function printTrial(
  context: CommandContext,
  { rows, fresh, duplicates, problems, left, shown }: Trial,
): void {
  context.print(
    `${counted(rows, 'row')}: ${fresh} new, ${duplicates} known, ${problems} with problems, ${left} not chosen\n`,
  )
  for (const { number, title, problem, duplicate } of shown) {
    if (problem !== null) context.say(`Row ${number}: ${problem}`)
    else if (duplicate) context.say(`Row ${number}: “${title}” is in the library (${duplicate.reason}).`)
  }
}

function printReport(context: CommandContext, report: RecordImportReport): void {
  const { rows, added, updated, skipped, rejected, left, brandsAdded, batchId } = report
  context.print(
    `${counted(rows, 'row')}: ${added} added, ${updated} updated, ${skipped} skipped, ${rejected} rejected, ${left} not chosen; ${counted(brandsAdded, 'brand')} made\n`,
  )
  if (batchId) context.print(`To take it back: desk undo-import ${batchId}\n`)
  for (const { row, text } of report.notices) context.say(`Row ${row}: ${text}`)
}
