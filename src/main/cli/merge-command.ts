import { counted } from '@shared/counted'
import type { MergeAnswer } from '@shared/ipc/merge-calls'
import { mergedFields } from '@shared/records/merge/merge-fields'
import { type MergeKind, mergeKinds } from '@shared/records/merge/merge-kind'
import { Argument, type Command } from 'commander'
import type { OpenedLibrary } from '../services/opened-library'
import { ChangeFeed, createMerging, type Following } from '../services/records'
import { type CommandContext, printJson } from './context'
import { recordNamed } from './record-named'
import { counting, stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & { json?: boolean }

/** `desk merge` and its way back. */
export function addMerge(desk: Command, context: CommandContext): void {
  desk
    .command('merge')
    .description('Make one record of several: texts and records that named the others name the first.')
    .addArgument(new Argument('<kind>', 'what they are').choices(mergeKinds))
    .argument('<keep>', 'the record that stays: its id or its exact name')
    .argument('<others...>', 'the records that go into it')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print what was merged as JSON')
    .action((kind: MergeKind, keep: string, others: string[], options: Options) =>
      withLibrary(context, options, 'write', async (opened) => {
        const ids = [keep, ...others].map((given) => recordNamed(opened, kind, given, 'Nothing was merged.'))
        const answer = await stoppable((signal) =>
          merge(opened, kind, ids, {
            signal,
            onProgress: counting(context, 'Moved', 'products and articles'),
          }),
        )
        if (answer.outcome !== 'merged') throw new Error('A record moved on while the library was held.')
        if (options.json) printJson(context, answer)
        else
          context.print(
            `Merged ${others.length + 1} ${kind}s into one; ${counted(answer.articles, 'article follows', 'articles follow')}. Undo: desk unmerge ${answer.mergeId}\n`,
          )
      }),
    )
  desk
    .command('unmerge')
    .description('Take a merge back.')
    .argument('<merge>', 'the id that desk merge printed')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print what came back as JSON')
    .action((mergeId: string, options: Options) =>
      withLibrary(context, options, 'write', async ({ library, records }) => {
        const merging = createMerging(library, records, new ChangeFeed())
        const answer = await stoppable((signal) =>
          merging.undo(mergeId, { signal, onProgress: counting(context, 'Moved', 'products and articles') }),
        )
        if (options.json) printJson(context, answer)
        else
          context.print(
            `Records that are their own again: ${answer.done}. Changed since and left as they are: ${answer.left}.\n`,
          )
      }),
    )
}

/** Merges with the fields that the window would propose. */
function merge(
  { library, records }: OpenedLibrary,
  kind: MergeKind,
  ids: string[],
  following: Following,
): Promise<MergeAnswer> {
  const merging = createMerging(library, records, new ChangeFeed())
  const sides = <Whole extends { id: string; revision: number }>(wholes: readonly Whole[]) => {
    const [keep, ...merged] = ids.map((id) => ({
      id,
      // One that is not there is refused below, in the service's words.
      revision: wholes.find((whole) => whole.id === id)?.revision ?? 0,
    }))
    if (!keep) throw new Error('The command names one record at least.')
    return { keep, merged }
  }
  switch (kind) {
    case 'expert': {
      const wholes = records.experts.getMany(ids)
      return merging.make({ kind, ...sides(wholes), fields: mergedFields(kind, wholes) }, following)
    }
    case 'brand': {
      const wholes = records.brands.getMany(ids)
      return merging.make({ kind, ...sides(wholes), fields: mergedFields(kind, wholes) }, following)
    }
    case 'product': {
      const wholes = records.products.getMany(ids)
      return merging.make({ kind, ...sides(wholes), fields: mergedFields(kind, wholes) }, following)
    }
  }
}
