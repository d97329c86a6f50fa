import { deletePair, duplicatePair } from '../../../editor/commands/pair'
import { addAnswerHere, editPairPanel } from '../../../editor/editor-commands'
import type { ArticleSession } from '../session/article-session'

/** What can be done with the pair that holds the caret, besides the window's commands. */
export const pairActions = {
  anotherAnswer: {
    label: 'Another answer to this question',
    keys: 'Mod-Enter',
    run: ({ editor, services }: ArticleSession) => addAnswerHere(editor, services),
  },
  whoAnswers: {
    label: 'Who answers…',
    keys: 'Mod-Shift-Enter',
    run: ({ editor, services }: ArticleSession) => editPairPanel('speaker')(editor, services),
  },
  whoAsks: {
    label: 'Who asks…',
    keys: null,
    run: ({ editor, services }: ArticleSession) => editPairPanel('askedBy')(editor, services),
  },
  duplicatePair: {
    label: 'Duplicate pair',
    keys: null,
    run: ({ editor }: ArticleSession) => duplicatePair(editor.state, editor.view.dispatch),
  },
  deletePair: {
    label: 'Delete pair',
    keys: null,
    run: ({ editor }: ArticleSession) => deletePair(editor.state, editor.view.dispatch),
  },
} as const

export type PairAction = keyof typeof pairActions
