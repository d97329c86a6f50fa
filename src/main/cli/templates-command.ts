import { DeskError } from '@shared/ipc/errors'
import type { Template } from '@shared/templates/template'
import type { Command } from 'commander'
import { ChangeFeed } from '../services/records'
import { templateCalls } from '../services/templates/template-calls'
import { type CommandContext, printJson } from './context'
import { interviewNamed, recordNamed } from './record-named'
import { type LibraryOption, withLibrary } from './with-library'

type ListOptions = LibraryOption & { json?: boolean }
type NewOptions = ListOptions & { template: string; expert: string[]; product: string[]; interview?: string }

/** `desk templates`, and `desk new-article` out of one of them. */
export function addTemplates(desk: Command, context: CommandContext): void {
  desk
    .command('templates')
    .description('List what an article can begin from: the templates of the app and the library’s own.')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print them as JSON, with their texts')
    .action((options: ListOptions) =>
      withLibrary(context, options, 'read', (opened) => {
        const { templates, problems } = templateCalls(opened, context.resources, new ChangeFeed())[
          'templates.list'
        ]()
        const inUse = templates.filter(({ binnedAt }) => binnedAt === null)
        for (const problem of problems) context.say(problem)
        if (options.json) return printJson(context, { templates: inUse })
        for (const { name, origin, about, asks } of inUse) {
          const asked = asks.length > 0 ? ` [${asks.join(', ')}]` : ''
          context.print(`${name}${origin === 'own' ? ' (own)' : ''}${asked}: ${about.replace(/\s+/g, ' ')}\n`)
        }
      }),
    )
  desk
    .command('new-article')
    .description('Make an article from a template.')
    .requiredOption('--template <name>', 'its name, as desk templates lists it')
    .requiredOption('--library <folder>', 'the library')
    .option('--expert <name>', 'who is asked: name or id; may be given several times', collect, [])
    .option('--interview <title>', 'the interview it is made from: title or id')
    .option('--product <name>', 'what it is about: name or id; may be given several times', collect, [])
    .option('--json', 'print the article’s id as JSON')
    .action((options: NewOptions) =>
      withLibrary(context, options, 'write', (opened) => {
        const calls = templateCalls(opened, context.resources, new ChangeFeed())
        const { id: templateId } = templateNamed(calls['templates.list']().templates, options.template)
        const { id } = calls['templates.newArticle']({
          id: templateId,
          values: {
            expertIds: options.expert.map((given) => recordNamed(opened, 'expert', given, kept)),
            productIds: options.product.map((given) => recordNamed(opened, 'product', given, kept)),
            interviewId:
              options.interview === undefined ? null : interviewNamed(opened, options.interview, kept),
          },
        })
        const { title } = opened.records.articles.get(id) ?? { title: '' }
        if (options.json) return printJson(context, { id, title, template: templateId })
        context.print(`Made ${title ? `“${title}”` : 'an article'} (${id}).\n`)
      }),
    )
}

const kept = 'No article was made.'

function collect(value: string, before: string[]): string[] {
  return [...before, value]
}

/** By name, whatever its case; of two with one name the library's own. */
function templateNamed(templates: readonly Template[], given: string): Template {
  const wanted = given.trim().toLowerCase()
  const inUse = templates.filter(({ binnedAt }) => binnedAt === null)
  const found = inUse.findLast(({ id, name }) => id === given || name.toLowerCase() === wanted)
  if (found) return found
  const names = inUse.map(({ name }) => `“${name}”`).join(', ')
  throw new DeskError('not-found', `There is no template “${given}”. There are ${names}. ${kept}`)
}
