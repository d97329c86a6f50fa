import type { CurrentLibrary } from '../../services/current-library'
import type { DeletionCallName, EditCallName, MergeCallName, RevisionCallName } from '../../services/records'
import type { CallingWindow, Handlers } from '../handler'
import type { WindowWork } from '../window-work'

/**
 * Edits of many records, and merges and deletions of records that many others name: of thousands they take seconds, so
 * the window sees how far they are and can stop them.
 */
export function editingHandlers(
  current: CurrentLibrary,
  work: WindowWork,
): Pick<
  Handlers,
  Exclude<DeletionCallName, 'media.deleteForEver'> | EditCallName | MergeCallName | RevisionCallName
> {
  const calls = () => current.getToWrite().calls
  const deletion =
    (name: Exclude<DeletionCallName, 'media.deleteForEver'>) =>
    (input: { ids: string[] }, window: CallingWindow) => {
      const remove = calls()[name]
      return work.run(window, 'Deleting for ever', (running) => remove(input, running))
    }
  return {
    'experts.deleteForEver': deletion('experts.deleteForEver'),
    'brands.deleteForEver': deletion('brands.deleteForEver'),
    'products.deleteForEver': deletion('products.deleteForEver'),
    'records.editMany'(input, window) {
      const edit = calls()['records.editMany']
      return work.run(window, 'Changing records', (running) => edit(input, running))
    },
    'records.undoEdit'(input, window) {
      const undo = calls()['records.undoEdit']
      return work.run(window, 'Taking the change back', (running) => undo(input, running))
    },
    'merges.make'(input, window) {
      const make = calls()['merges.make']
      return work.run(window, 'Merging', (running) => make(input, running))
    },
    'merges.undo'(input, window) {
      const undo = calls()['merges.undo']
      return work.run(window, 'Taking the merge back', (running) => undo(input, running))
    },
    // Whoever opens the plan waits for nothing else, and may close it again.
    'facts.previewRevision': (input) =>
      current.work.run((signal) => current.get().calls['facts.previewRevision'](input, { signal })),
    'facts.revise'(input, window) {
      const revise = calls()['facts.revise']
      return work.run(window, 'Revising', (running) => revise(input, running))
    },
    'facts.undoRevision'(input, window) {
      const undo = calls()['facts.undoRevision']
      return work.run(window, 'Taking the revision back', (running) => undo(input, running))
    },
    'tags.rename'(input, window) {
      const rename = calls()['tags.rename']
      return work.run(window, `Renaming “${input.name}”`, (running) => rename(input, running))
    },
    'tags.delete'(input, window) {
      const remove = calls()['tags.delete']
      return work.run(window, `Taking “${input.name}” off`, (running) => remove(input, running))
    },
  }
}
