import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { LibraryImportReport } from '../services/library-format/import-library'
import { type CommandContext, pathFrom, printJson } from './context'
import { counting, stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

export function addExportLibrary(desk: Command, context: CommandContext): void {
  desk
    .command('export-library')
    .description('Write everything of a library in an open format: JSON lines and media files.')
    .requiredOption('--library <folder>', 'the library')
    .requiredOption('--to <place>', 'a new folder, or a new file that ends in .zip')
    .option('--json', 'print the manifest as JSON')
    .action((options: LibraryOption & { to: string; json?: boolean }) =>
      withLibrary(context, options, 'read', async ({ library }) => {
        const { exportLibrary } = await import('../services/library-format/export-library')
        const { target, manifest } = await stoppable((signal) =>
          exportLibrary(library, pathFrom(context, options.to), {
            signal,
            onProgress: counting(context, 'Exported', 'records and files'),
          }),
        )
        for (const { fileName } of manifest.missingMedia)
          context.say(`The media file “${fileName}” is missing.`)
        if (options.json) return printJson(context, { target, ...manifest })
        for (const { name, records } of manifest.files) context.print(`${name}\t${records}\n`)
        context.print(`media\t${manifest.media.length}\n`)
      }),
    )
}

export function addImportLibrary(desk: Command, context: CommandContext): void {
  desk
    .command('import-library')
    .description('Make a library out of an exported one, or bring it into one that is there.')
    .argument('<export>', 'the folder or .zip file that export-library wrote')
    .requiredOption('--library <folder>', 'the library; made if it is not there')
    .option('--replace', 'replace records that are in the library already')
    .option('--json', 'print the report as JSON')
    .action(async (given: string, options: LibraryOption & { replace?: boolean; json?: boolean }) => {
      const { importIntoLibrary, importIntoNewLibrary } = await import(
        '../services/library-format/import-library'
      )
      const path = pathFrom(context, given)
      const folder = pathFrom(context, options.library)
      const onProgress = counting(context, 'Imported', 'records and files')
      const report = await stoppable((signal) =>
        existsSync(join(folder, 'library.db'))
          ? withLibrary(context, options, 'write', ({ library }) =>
              importIntoLibrary(path, library, { replace: options.replace === true, signal, onProgress }),
            )
          : importIntoNewLibrary(path, folder, { signal, onProgress }),
      )
      for (const problem of report.problems) context.say(problem)
      if (options.json) printJson(context, report)
      else printReport(context, report)
    })
}

function printReport(context: CommandContext, report: LibraryImportReport): void {
  for (const { name, added, replaced, left } of report.files) {
    const parts = [
      `${added} added`,
      replaced > 0 && `${replaced} replaced`,
      left > 0 && `${left} left as they were`,
    ]
    context.print(`${name}\t${parts.filter(Boolean).join(', ')}\n`)
  }
  context.print(`media\t${report.media.added} added, ${report.media.present} were there\n`)
  for (const { file, id, title } of report.left)
    context.say(`Left as it was: ${file}, ${title || 'untitled'} (${id})`)
}
