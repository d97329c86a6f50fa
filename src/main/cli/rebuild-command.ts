import { counted } from '@shared/counted'
import type { Command } from 'commander'
import { type CommandContext, printJson } from './context'
import { counting, stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

export function addRebuild(desk: Command, context: CommandContext): void {
  desk
    .command('rebuild')
    .description('Derive search, mentions, ingredients and word counts again from the records.')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print how much was derived as JSON')
    .action((options: LibraryOption & { json?: boolean }) =>
      withLibrary(context, options, 'write', async (opened) => {
        const { needsRebuild, rebuildLibrary } = await import('../services/rebuild')
        const wasOld = needsRebuild(opened.library)
        const articles = await stoppable((signal) =>
          rebuildLibrary(opened, { signal, onProgress: counting(context, 'Rebuilt', 'records') }),
        )
        if (options.json) printJson(context, { articles, wasOld })
        else
          context.print(
            `Rebuilt from ${counted(articles, 'article')}${wasOld ? '; the search was an earlier version’s' : ''}.\n`,
          )
      }),
    )
}
