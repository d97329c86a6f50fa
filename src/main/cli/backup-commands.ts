import type { Command } from 'commander'
import { type CommandContext, exitCodes, pathFrom, printJson } from './context'
import { sharing, stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

export function addBackup(desk: Command, context: CommandContext): void {
  desk
    .command('backup')
    .description('Back up a library: copied, read back and counted.')
    .requiredOption('--library <folder>', 'the library')
    .requiredOption('--to <folder>', 'the folder that backups are kept in, outside the library')
    .option('--json', 'print what was made as JSON')
    .action((options: LibraryOption & { to: string; json?: boolean }) =>
      withLibrary(context, options, 'read', async ({ library }) => {
        const { backUpLibrary } = await import('../services/backup')
        const { folder, manifest } = await stoppable((signal) =>
          backUpLibrary(library, pathFrom(context, options.to), {
            signal,
            onProgress: sharing(context, 'Backed up'),
          }),
        )
        if (options.json) printJson(context, { folder, ...manifest })
        else context.print(`${folder}\n`)
      }),
    )
}

export function addRestore(desk: Command, context: CommandContext): void {
  desk
    .command('restore')
    .description('Make a library out of a backup; the backup stays as it is.')
    .argument('<backup>', 'the folder of the backup')
    .requiredOption('--library <folder>', 'where the library goes: a folder that is missing or empty')
    .option('--json', 'print what was restored as JSON')
    .action(async (backup: string, options: LibraryOption & { json?: boolean }) => {
      const { restoreLibrary } = await import('../services/backup')
      const target = pathFrom(context, options.library)
      const { folder, manifest } = await stoppable((signal) =>
        restoreLibrary(pathFrom(context, backup), target, {
          signal,
          onProgress: sharing(context, 'Restored'),
        }),
      )
      if (options.json) printJson(context, { folder, ...manifest })
      else context.print(`${folder}\n`)
    })
}

export function addVerify(desk: Command, context: CommandContext): void {
  desk
    .command('verify')
    .description('Look at every page, reference and media file of a library; change nothing.')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print what was found as JSON')
    .action((options: LibraryOption & { json?: boolean }) =>
      withLibrary(context, options, 'read', async ({ library }) => {
        const { verifyLibrary } = await import('../services/verify')
        const verification = await stoppable((signal) =>
          verifyLibrary(library, { signal, onProgress: sharing(context, 'Looked at') }),
        )
        if (options.json) printJson(context, verification)
        else if (verification.ok) context.print('The library is sound.\n')
        for (const line of [...verification.problems, ...verification.notices]) context.say(line)
        if (!verification.ok) context.end(exitCodes.failed)
      }),
    )
}
