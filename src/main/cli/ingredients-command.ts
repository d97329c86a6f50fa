import { type IngredientKind, ingredientKinds } from '@shared/ingredients/facts'
import { DeskError } from '@shared/ipc/errors'
import { type Command, Option } from 'commander'
import { ingredientFactsIn } from '../services/ingredients/facts-file'
import type { OpenedLibrary } from '../services/opened-library'
import { type CommandContext, printJson } from './context'
import { wholeNumber } from './search-command'
import { counting, stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & { json?: boolean; limit: number; filter: string; kind?: IngredientKind }

export function addIngredients(desk: Command, context: CommandContext): void {
  desk
    .command('ingredients')
    .description('List the ingredients of all products, or the products that have one.')
    .argument('[name...]', 'an ingredient, by any of its names')
    .requiredOption('--library <folder>', 'the library')
    .option('--filter <words>', 'only ingredients with these words in a name', '')
    .addOption(new Option('--kind <kind>', 'only ingredients of this kind').choices(ingredientKinds))
    .option('--limit <number>', 'at most so many', wholeNumber, 1000)
    .option('--json', 'print the answer as JSON')
    .action((words: string[], options: Options) =>
      // Lists from before the index was there are read on the way, where nobody else holds the library.
      withLibrary(context, options, 'write-or-read', async (opened) => {
        const { listIngredients, productsOfIngredient } = await import('../services/ingredients/ingredients')
        const known = ingredientFactsIn(context.resources)()
        await readWaiting(context, opened)
        const { filter, kind = null, limit } = options
        if (words.length === 0) {
          const { rows } = listIngredients(opened, known, { filter, kind, limit, offset: 0 })
          if (options.json) printJson(context, rows)
          else
            for (const row of rows)
              context.print(`${row.productCount}\t${row.name}\t${row.kinds.join(', ')}\n`)
          return
        }
        const found = productsOfIngredient(opened, known, { name: words.join(' '), limit, offset: 0 })
        if (options.json) printJson(context, found)
        else
          for (const { product, position, entryCount, percent, mayContain } of found.products)
            context.print(
              `${product.id}\t${product.name}\t${mayContain ? 'may contain' : `${position} of ${entryCount}`}\t${percent === null ? '' : `${percent} %`}\n`,
            )
      }),
    )
}

/** @throws DeskError `cancelled`: an answer of half the lists would be a wrong one */
async function readWaiting(context: CommandContext, { library, records }: OpenedLibrary): Promise<void> {
  const total = records.ingredients.waiting()
  if (library.mode !== 'write' || total === 0) return
  const { readBacklog } = await import('../services/ingredients/backlog')
  const onProgress = counting(context, 'Read', 'ingredient lists')
  let done = 0
  const onRead = (count: number) => {
    done += count
    onProgress(done, total)
  }
  await stoppable((signal) => readBacklog(records.ingredients, { signal, onRead }))
  if (records.ingredients.waiting() > 0)
    throw new DeskError('cancelled', `Stopped: ${done} of ${total} ingredient lists were read and stay so.`)
}
