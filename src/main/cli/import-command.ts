import { existsSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { counted } from '@shared/counted'
import type { ImportedFile, ImportReport } from '@shared/intake/result'
import { DeskError } from '@shared/ipc/errors'
import type { Command } from 'commander'
import { titleFrom } from '../services/imports/titles-in-use'
import { openIfThere } from '../services/open-for-command'
import { type CommandContext, exitCodes, pathFrom, printJson } from './context'
import { stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & { json?: boolean; dryRun?: boolean }

const MANY_FILES = 100

export function addImport(desk: Command, context: CommandContext): void {
  desk
    .command('import')
    .description('Import posts, pages, Word files and transcripts; folders are searched for them.')
    .argument('<files...>')
    .requiredOption('--library <folder>', 'the library; made if it is not there')
    .option('--json', 'print the report as JSON')
    .option('--dry-run', 'report only: read the files and write nothing')
    .action((files: string[], options: Options) => runImport(context, files, options))
}

async function runImport(context: CommandContext, given: string[], options: Options): Promise<void> {
  // Commands that do not read files need not load what reads them.
  const { importFiles } = await import('../services/imports/import-files')
  const files = await namedFiles(context, given)
  if (files.length === 0) {
    throw new DeskError(
      'not-found',
      `There is nothing to import in ${given.join(', ')}: no text, page or transcript.`,
    )
  }
  // Starting threads costs more than they save on a few files.
  const reading = files.length < MANY_FILES ? {} : { createReader: context.createReader }
  const onProgress = (done: number, total: number) =>
    context.progress(`${options.dryRun ? 'Read' : 'Imported'} ${done} of ${total} files. Ctrl-C stops.`)
  const report = await stoppable((signal) => {
    const work = (dryRun: boolean) => (opened: OpenedIfThere) =>
      importFiles(files, { opened, dryRun, onProgress, signal, ...reading })
    return options.dryRun ? dryRun(context, options, work(true)) : forReal(context, options, work(false))
  })
  if (options.json) printJson(context, report)
  else for (const file of report.files) context.print(`${lineOf(file, options.dryRun === true)}\n`)
  if (report.files.some(({ kind }) => kind === 'rejected')) context.end(exitCodes.failed)
}

type OpenedIfThere = ReturnType<typeof openIfThere>
type Work = (opened: OpenedIfThere) => Promise<ImportReport>

async function dryRun(context: CommandContext, { library }: Options, work: Work): Promise<ImportReport> {
  const folder = pathFrom(context, library)
  const opened = openIfThere(folder)
  if (!opened) context.say(`There is no library in ${folder} yet: an import makes one.`)
  try {
    return await work(opened)
  } finally {
    opened?.library.close()
  }
}

function forReal(context: CommandContext, options: Options, work: Work): Promise<ImportReport> {
  const folder = pathFrom(context, options.library)
  const isNew = !existsSync(join(folder, 'library.db'))
  return withLibrary(context, options, 'write-or-create', (opened) => {
    if (isNew) context.say(`Made a new library in ${folder}.`)
    return work(opened)
  })
}

/** Every file by its absolute path, and as the person would name it. */
async function namedFiles(context: CommandContext, given: readonly string[]) {
  const { collectFiles } = await import('../services/imports/collect-files')
  const named = await Promise.all(
    given.map(async (name) => {
      const path = pathFrom(context, name)
      const found = await collectFiles([path])
      return found.map((file) => ({
        path: file,
        shownPath: file === path ? name : shownBelow(name, path, file, context.currentFolder),
      }))
    }),
  )
  return named.flat()
}

function shownBelow(name: string, folder: string, file: string, currentFolder: string): string {
  return isAbsolute(name) ? file : join(relative(currentFolder, folder), relative(folder, file))
}

function lineOf(file: ImportedFile, isDryRun: boolean): string {
  if (file.kind === 'rejected') return `rejected   ${file.error ?? file.path}`
  const parts = [
    titleFrom(file) || 'untitled',
    file.isInterview ? counted(file.pairs.length, 'question') : 'no Q&A',
    `${Math.round(file.confidence * 100)} % sure`,
  ]
  const verb = isDryRun ? 'would be' : 'imported'
  const line = `${verb} ${file.kind === 'interview' ? 'an interview' : 'an article'}: ${file.path}: ${parts.join(', ')}`
  return [line, ...file.warnings.map((warning) => `  ${warning}`)].join('\n')
}
