import { DeskError } from '@shared/ipc/errors'
import type { Command } from 'commander'
import type { OpenedLibrary } from '../services/opened-library'
import { type CommandContext, exitCodes, pathFrom, printJson } from './context'
import { stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & {
  to: string
  profile: string
  all?: boolean
  keepStatus?: boolean
  json?: boolean
}

export function addExport(desk: Command, context: CommandContext): void {
  desk
    .command('export')
    .description('Write articles as Markdown or HTML files, with their pictures beside them.')
    .argument('[articles...]', 'ids of articles')
    .requiredOption('--to <folder>', 'where the files go; made if it is not there')
    .requiredOption('--profile <key>', 'markdown, html, html-page, or a profile of the library')
    .requiredOption('--library <folder>', 'the library')
    .option('--all', 'every article that is not in the bin')
    .option('--keep-status', 'leave articles that need an update so; otherwise they are published again')
    .option('--json', 'print what was written as JSON')
    .action((articles: string[], options: Options, command: Command) => {
      if (articles.length > 0 === Boolean(options.all)) {
        command.error('error: name articles by their ids, or all of them with --all')
      }
      return runExport(context, articles, options, command)
    })
}

async function runExport(
  context: CommandContext,
  articles: string[],
  options: Options,
  command: Command,
): Promise<void> {
  const { exportToFolder } = await import('../services/exports/export-to-folder')
  const folder = pathFrom(context, options.to)
  const outcome = await withLibrary(context, options, 'write-or-read', (opened) => {
    if (opened.library.mode === 'read') {
      context.say('The library is in use elsewhere, so this export is not in its log.')
    }
    const profile = opened.records.profiles.withKey(options.profile)
    if (!profile)
      return command.error(`error: there is no profile ${options.profile}; ${profileKeys(opened)}`)
    const articleIds = options.all ? inUse(opened) : known(opened, articles)
    const onProgress = (done: number, total: number) =>
      context.progress(`Exported ${done} of ${total} articles. Ctrl-C stops.`)
    const { pictures } = context
    const { keepStatus = false } = options
    return stoppable((signal) =>
      exportToFolder(opened, { articleIds, profile, folder, pictures, keepStatus, onProgress, signal }),
    )
  })
  if (options.json) printJson(context, { folder, ...outcome })
  else for (const { file, title } of outcome.written) context.print(`${file}: ${title || 'untitled'}\n`)
  const again = new Set(outcome.publishedAgain)
  for (const { articleId, title } of outcome.written)
    if (again.has(articleId)) context.say(`Published again: ${title || 'untitled'}, which needed an update.`)
  for (const problem of outcome.problems) context.say(problem)
  if (outcome.cancelled) {
    const { written, unwritten } = outcome
    const total = written.length + unwritten
    context.say(`Stopped: ${written.length} of ${total} articles were written to ${folder} and stay there.`)
  }
  if (outcome.unwritten > 0) context.end(exitCodes.failed)
}

/** @throws DeskError `not-found` that names what the library does not have */
function known({ records }: OpenedLibrary, ids: string[]): string[] {
  const missing = ids.filter((id) => records.articles.get(id) === null)
  if (missing.length === 0) return ids
  const names = missing.map((id) => `“${id}”`).join(', ')
  throw new DeskError('not-found', `The library has no article ${names}. Nothing was exported.`)
}

function inUse({ records }: OpenedLibrary): string[] {
  const all = records.articles.allIds()
  const binned = new Set(records.articles.binnedAmong(all))
  return all.filter((id) => !binned.has(id))
}

function profileKeys({ records }: OpenedLibrary): string {
  const keys = records.profiles.list({ filter: '', binned: false, limit: 1000, offset: 0 }).rows
  return `the library has ${keys.map(({ key }) => key).join(', ')}`
}
