import { findScopes } from '@shared/article/find/find-query'
import { type Command, Option } from 'commander'
import { findInArticles } from '../services/find/find-in-articles'
import { type CommandContext, printJson } from './context'
import { counting, stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & {
  json?: boolean
  case?: boolean
  word?: boolean
  regex?: boolean
  in: (typeof findScopes)[number]
}

/** Lists places. Replacing wants a look at each of them, so it is done in the window. */
export function addFind(desk: Command, context: CommandContext): void {
  desk
    .command('find')
    .description('List every place in the texts of the articles where these very words stand.')
    .argument('<text>', 'as it is written; straight and curly quotes are one')
    .requiredOption('--library <folder>', 'the library')
    .option('--case', 'capitals count')
    .option('--word', 'whole words only')
    .option('--regex', 'the text is a regular expression')
    .addOption(new Option('--in <scope>', 'where to look').choices(findScopes).default('everywhere'))
    .option('--json', 'print the places as JSON')
    .action((text: string, options: Options) =>
      withLibrary(context, options, 'read', async ({ records }) => {
        const query = {
          text,
          matchCase: options.case === true,
          wholeWord: options.word === true,
          isExpression: options.regex === true,
          scope: options.in,
        }
        const found = await stoppable((signal) =>
          findInArticles(records, query, {
            signal,
            onProgress: counting(context, 'Looked through', 'articles'),
          }),
        )
        if (options.json) return printJson(context, found)
        for (const { articleId, title, places } of found.articles) {
          context.print(`${title || 'untitled'} (${articleId})\n`)
          for (const { before, found, after } of places)
            context.print(`  ${before}[${found}]${after}\n`.replace(/\n(?!$)/g, ' '))
        }
        if (found.isCut) context.say('There are more places than are listed.')
      }),
    )
}
