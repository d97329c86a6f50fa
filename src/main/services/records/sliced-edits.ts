import { DeskError } from '@shared/ipc/errors'
import type { ListKind } from '@shared/lists/kinds'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { DonePart, EditPart, EditWork } from './edit-parts'
import { makeEdit, type WholeEdit } from './make-edit'
import type { Following } from './record-call-types'
import { takeBackEdit } from './take-back-edit'
import { noTexts, type TextEdit } from './text-slices'
import { undoEdit } from './undo-edit'

/**
 * Edits of thousands of records, a slice at a time, so that nobody's typing waits. All of an edit is made or nothing:
 * until it is whole, a journal in the library says how to take it back, and that is done when it is stopped, when
 * something fails, and after a crash. A record that somebody saves before its turn comes is left as it is.
 * @param tell is told of what was taken back
 */
export function createSlicedEdits(
  library: Library,
  repositories: Repositories,
  tell: (kind: ListKind, ids: readonly string[]) => void,
) {
  const work: EditWork = { library, repositories, tell }
  const { editJournal: journal } = repositories
  let isBusy = false

  async function alone<Result>(doIt: () => Promise<Result>): Promise<Result> {
    if (isBusy)
      throw new DeskError('conflict', 'Another change of many records is going on. Nothing was changed.')
    isBusy = true
    try {
      if (!journal.isEmpty()) await takeBackEdit(work)
      return await doIt()
    } finally {
      isBusy = false
    }
  }

  return {
    /**
     * @param texts whose turn comes after the records'; one that somebody saves before its turn is changed as it then is
     * @param finish what else belongs to the edit, in its last transaction; where it throws, all is taken back
     * @throws DeskError `conflict` while another edit of thousands goes on; `cancelled`, and whatever the disk refused
     */
    edit: (
      parts: readonly EditPart[],
      following: Following,
      finish: WholeEdit['finish'] = () => {},
      texts: TextEdit = noTexts,
    ) => alone(() => makeEdit(work, { parts, texts, finish }, following)),

    /** @returns how many records have again what they had. @throws as `edit`; the edit then stays as it was made */
    undo: (parts: readonly DonePart[], following: Following): Promise<number> =>
      alone(() => undoEdit(work, parts, following)),

    /** Takes back what a process that died left half done. */
    async recover(): Promise<void> {
      if (!journal.isEmpty()) await alone(async () => {})
    },
  }
}

export type SlicedEdits = ReturnType<typeof createSlicedEdits>
