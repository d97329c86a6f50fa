import { type DictionaryName, dictionaryWordSchema, inOrder } from '@shared/spelling/dictionary'
import { type Command, Option } from 'commander'
import { personalDictionary } from '../services/spelling/personal-dictionary'
import { type CommandContext, pathFrom, printJson } from './context'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & {
  personal?: boolean
  article?: string
  remove?: boolean
  from?: string
  json?: boolean
}

export function addWords(desk: Command, context: CommandContext): void {
  desk
    .command('words')
    .description('List the words of a dictionary, add some, or take some out.')
    .argument('[words...]', 'the words to add, or with --remove to take out')
    .requiredOption('--library <folder>', 'the library whose dictionary it is')
    .addOption(new Option('--personal', 'your own dictionary, for every library').conflicts('article'))
    .option('--article <id>', 'the dictionary of this article')
    .option('--remove', 'take the words out')
    .addOption(new Option('--from <file>', 'add the words of a list, one a line').conflicts('remove'))
    .option('--json', 'print the words as JSON')
    .action((words: string[], options: Options, command: Command) => {
      const read = words.map((word) => dictionaryWordSchema.safeParse(word))
      const wrong = read.findIndex(({ success }) => !success)
      if (wrong >= 0) command.error(`error: “${words[wrong]}” is no single word`)
      if (options.remove && words.length === 0) command.error('error: name the words to take out')
      return runWords(
        context,
        read.flatMap(({ data }) => data ?? []),
        options,
      )
    })
}

async function runWords(context: CommandContext, words: string[], options: Options): Promise<void> {
  const { Dictionaries } = await import('../services/spelling/dictionaries')
  const { personal, article, remove, from } = options
  const dictionary: DictionaryName = personal ? 'personal' : article === undefined ? 'library' : 'article'
  const place = { dictionary, articleId: article ?? null }
  const changes = words.length > 0 || from !== undefined
  const access = changes && !personal ? 'write' : 'read'
  await withLibrary(context, options, access, async (opened) => {
    const dictionaries = new Dictionaries(personalDictionary(context.personalDictionary), () => opened)
    if (!changes) {
      const listed = inOrder(dictionaries.words(place))
      if (options.json) printJson(context, { words: listed })
      else context.print(listed.map((word) => `${word}\n`).join(''))
      return
    }
    const done = remove ? await dictionaries.remove(place, words) : await dictionaries.add(place, words)
    const list = from === undefined ? null : await dictionaries.addFile(place, pathFrom(context, from))
    const all = [...done, ...(list?.added ?? [])]
    if (options.json) printJson(context, remove ? { removed: all } : { added: all })
    else context.print(`${remove ? 'Taken out' : 'Added'}: ${all.length === 0 ? 'none' : all.join(', ')}\n`)
    if (list && list.left > 0) context.say(`Lines that hold no single word: ${list.left}`)
  })
}
