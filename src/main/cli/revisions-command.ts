import { DeskError } from '@shared/ipc/errors'
import type { RevisionCause, RevisionEntry } from '@shared/records/revision'
import { THINNING_RULE } from '@shared/revisions/thin-out'
import type { Command } from 'commander'
import { restoreRevision } from '../services/revisions/restore-revision'
import { type CommandContext, printJson } from './context'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & { json?: boolean }

export function addRevisions(desk: Command, context: CommandContext): void {
  desk
    .command('revisions')
    .description('List the revisions of an article, newest first.')
    .argument('<article>', 'its id')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print them as JSON')
    .addHelpText('after', `\n${THINNING_RULE}`)
    .action((articleId: string, options: Options) =>
      withLibrary(context, options, 'read', ({ records }) => {
        if (!records.articles.has(articleId))
          throw new DeskError('not-found', `There is no article ${articleId} in this library.`)
        const revisions = records.revisions.ofArticle(articleId)
        if (options.json) return printJson(context, revisions)
        for (const revision of revisions) context.print(`${lineOf(revision)}\n`)
      }),
    )
}

export function addRestoreRevision(desk: Command, context: CommandContext): void {
  desk
    .command('restore-revision')
    .description('Bring an article back to a revision; what it is now is kept as one first.')
    .argument('<revision>', 'its id, as `desk revisions` has it')
    .requiredOption('--library <folder>', 'the library')
    .option('--pair <id>', 'only this question with its answers')
    .option('--json', 'print the answer as JSON')
    .action((id: string, options: Options & { pair?: string }) =>
      withLibrary(context, options, 'write', (opened) => {
        const { id: articleId, title, revision } = restoreRevision(opened, id, options.pair)
        if (options.json) return printJson(context, { articleId, title, revision })
        context.print(`${title || 'untitled'} (${articleId}) is as it was then\n`)
      }),
    )
}

const causeWords: Record<RevisionCause, string> = {
  start: 'before writing',
  pause: 'pause',
  status: 'status',
  export: 'export',
  import: 'before an import',
  restore: 'before a restoration',
  replace: 'before words were replaced',
  named: 'kept by hand',
}

/** "<id>	2026-11-25T10:12:00.000Z	export	+12 −3	Sent to Maren" */
function lineOf({ id, madeAt, cause, added, removed, label }: RevisionEntry): string {
  const time = new Date(madeAt).toISOString()
  return [id, time, causeWords[cause], `+${added} −${removed}`, ...(label ? [label] : [])].join('\t')
}
