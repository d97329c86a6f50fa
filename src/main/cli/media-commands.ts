import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Media } from '@shared/records/media'
import type { Command } from 'commander'
import type { AddedMedia } from '../services/media/add-media'
import { type CommandContext, exitCodes, pathFrom, printJson } from './context'
import { stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & { json?: boolean }

export function addMediaCommands(desk: Command, context: CommandContext): void {
  desk
    .command('media')
    .description('Pictures, recordings and documents of a library.')
    .command('add')
    .description('Add files; folders are searched for them. What they say of themselves fills their records.')
    .argument('<files...>')
    .requiredOption('--library <folder>', 'the library; made if it is not there')
    .option('--json', 'print the records, problems and notices as JSON')
    .action((files: string[], options: Options) => runAdd(context, files, options))
}

async function runAdd(context: CommandContext, files: string[], options: Options): Promise<void> {
  // Commands that add nothing need not load what reads pictures.
  const { addMediaFiles } = await import('../services/media/add-media')
  const folder = pathFrom(context, options.library)
  const isNew = !existsSync(join(folder, 'library.db'))
  const paths = files.map((file) => pathFrom(context, file))
  const onProgress = (done: number, total: number) =>
    context.progress(`Added ${done} of ${total} files. Ctrl-C stops.`)
  const added = await withLibrary(context, options, 'write-or-create', ({ library, records }) => {
    if (isNew) context.say(`Made a new library in ${folder}.`)
    const shelf = { folder: library.files.media, records: records.media }
    return stoppable((signal) => addMediaFiles(shelf, paths, { onProgress, signal }))
  })
  if (options.json) printJson(context, added)
  else print(context, added)
  if (added.left > 0) {
    const taken = `${added.files - added.left} of ${added.files} files were looked at`
    context.say(`Stopped: ${taken}; what was added stays.`)
  }
  if (added.problems.length > 0 || added.left > 0) context.end(exitCodes.failed)
}

function print(context: CommandContext, { media, problems, notices }: AddedMedia): void {
  for (const each of media) context.print(`${each.id}\t${lineOf(each)}\n`)
  for (const line of [...notices, ...problems]) context.say(line)
}

function lineOf({ title, filledFromFile, carriesPlace }: Media): string {
  return [
    title,
    ...(filledFromFile.length > 0 ? [`filled from the file: ${filledFromFile.join(', ')}`] : []),
    ...(carriesPlace ? ['says where it was made, which stays here'] : []),
  ].join('; ')
}
