import { type CommandId, commandDefinition } from '@shared/commands'
import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { copyHere, deleteHere, duplicateHere, moveHere, showBlockMenu } from './blocks/block-commands'
import { answerEach, deleteAnswer } from './commands/answers'
import { chosenPairs } from './commands/chosen'
import { insertBlock } from './commands/insert-block'
import { joinPairBefore } from './commands/join-pairs'
import { insertPair, makeQuestion } from './commands/make-question'
import { moveAnswer } from './commands/move-answer'
import { addAnswer, deletePair, duplicatePair, goToPair } from './commands/pair'
import { pairAt } from './commands/places'
import { removeNumbers, renumberQuestions } from './commands/renumber'
import { speakersIn } from './commands/speakers'
import { splitPair } from './commands/split'
import {
  addWordHere,
  fixFindingHere,
  goToFinding,
  goToMisspelling,
  ignoreFindingAlwaysHere,
  ignoreFindingHere,
  showSuggestionsHere,
} from './findings/findings-commands'
import { toggleFoldAll, toggleFoldHere } from './folding'
import { footnoteHere, outsideFootnotes } from './footnotes/footnote-commands'
import { nameHere, takeAllNames } from './names/names-commands'
import { commentHere, goToNote } from './notes/note-commands'
import { selectMore } from './pair-ladder'
import type { Panel } from './panels'
import { pastePlain } from './paste/plain-paste'
import { putPicturesHere } from './paste/put-pictures'
import { pullQuoteHere } from './pull-quotes/pull-quote-commands'
import { runAsStep } from './run-as-step'
import { selectionBox } from './selection-box'
import type { EditorServices } from './services'

export type EditorCommandId =
  | Extract<CommandId, `insert.${string}` | `format.${string}` | `article.${string}`>
  | 'go.nextPair'
  | 'go.previousPair'
  | 'go.nextNote'
  | 'go.previousNote'

type Does = (editor: Editor, services: EditorServices) => boolean

/** What each of the editor's commands does. Keys, menus, palette and buttons all come here. */
export const editorCommands: Record<EditorCommandId, Does> = {
  'insert.pair': onBlocks(plain(insertPair)),
  'insert.answer': onBlocks(plain(addAnswer)),
  'insert.answerEach': onBlocks(orSay(answerEach, whyNotEach)),
  'insert.mention': (editor) => focused(editor).insertContent(mentionStart(editor)).run(),
  'insert.allNames': takeAllNames,
  'insert.nameHere': nameHere,
  'insert.note': commentHere,
  'insert.footnote': plain(footnoteHere),
  'insert.fact': panel({ kind: 'newFact' }),
  'insert.productCard': panel({ kind: 'pick', what: 'productCard' }),
  'insert.expertCard': panel({ kind: 'pick', what: 'expertCard' }),
  'insert.figure': (editor, services) => {
    void putPicturesHere(editor, services.pickMedia())
    return true
  },
  'insert.plainText': pastePlain,
  'insert.pullQuote': pullQuoteHere,
  'insert.divider': (editor) => insertBlock(editor, { type: 'divider' }),
  'article.nextFinding': goToFinding(1),
  'article.previousFinding': goToFinding(-1),
  'article.fixFinding': fixFindingHere,
  'article.nextMisspelling': goToMisspelling(1),
  'article.previousMisspelling': goToMisspelling(-1),
  'article.showSuggestions': showSuggestionsHere,
  'article.addWord': addWordHere,
  'article.ignoreFinding': ignoreFindingHere,
  'article.ignoreFindingAlways': ignoreFindingAlwaysHere,
  'article.question': onBlocks(plain(makeQuestion)),
  'article.blockMenu': showBlockMenu,
  'article.moveUp': onBlocks(moveHere(-1)),
  'article.moveDown': onBlocks(moveHere(1)),
  'article.duplicateBlock': onBlocks(duplicateHere()),
  'article.deleteBlock': onBlocks(deleteHere()),
  'article.copyBlock': onBlocks(copyHere()),
  'article.splitPair': onBlocks(
    orSay(splitPair, 'A pair is split where the caret is in it, after its first word.'),
  ),
  'article.joinPair': onBlocks(orSay(joinPairBefore, 'No pair stands just before this one.')),
  'article.selectPair': plain(selectMore),
  'article.moveAnswerUp': onBlocks(orSay(moveAnswer(-1), 'Nothing stands above this answer to move it to.')),
  'article.moveAnswerDown': onBlocks(orSay(moveAnswer(1), 'Nothing stands below this answer to move it to.')),
  'article.deleteAnswer': onBlocks(orSay(deleteAnswer, 'The caret is in no answer.')),
  'article.renumber': orSay(
    renumberQuestions,
    'No question has a number typed before it that is out of order.',
  ),
  'article.removeNumbers': orSay(removeNumbers, 'No question has a number typed before it.'),
  'article.duplicatePair': onBlocks(orSay(duplicatePair, 'The caret is in no pair.')),
  'article.deletePair': onBlocks(orSay(deletePair, 'The caret is in no pair.')),
  'article.whoAnswers': pairPanel('speaker'),
  'article.whoAsks': pairPanel('askedBy'),
  'article.foldPair': onBlocks(plain(toggleFoldHere)),
  'article.foldAll': plain(toggleFoldAll),
  'format.bold': mark('bold'),
  'format.italic': mark('italic'),
  'format.strike': mark('strike'),
  'format.subscript': mark('subscript', 'superscript'),
  'format.superscript': mark('superscript', 'subscript'),
  'format.link': panel({ kind: 'link' }),
  'format.paragraph': onBlocks((editor) => focused(editor).setNode('paragraph').run()),
  'format.heading2': onBlocks(heading(2)),
  'format.heading3': onBlocks(heading(3)),
  'format.heading4': onBlocks(heading(4)),
  'format.bulletList': onBlocks((editor) => focused(editor).toggleList('bulletList', 'listItem').run()),
  'format.orderedList': onBlocks((editor) => focused(editor).toggleList('orderedList', 'listItem').run()),
  'format.blockquote': onBlocks((editor) => focused(editor).toggleWrap('blockquote').run()),
  'go.nextPair': plain(goToPair(1)),
  'go.previousPair': plain(goToPair(-1)),
  'go.nextNote': goToNote(1),
  'go.previousNote': goToNote(-1),
}

function plain(command: Command): Does {
  return (editor) => {
    const did = runAsStep(editor.view, command)
    if (did) editor.view.focus()
    return did
  }
}

/** As `plain`; where the command has nothing to do, a line says why. */
function orSay(command: Command, why: string | ((editor: Editor) => string)): Does {
  return (editor, services) => {
    const did = plain(command)(editor, services)
    if (!did) services.say(typeof why === 'string' ? why : why(editor))
    // The key is ours either way.
    return true
  }
}

function whyNotEach({ state }: Editor): string {
  if (chosenPairs(state).length === 0) return 'The caret is in no pair.'
  return speakersIn(state.doc).length === 0
    ? `Nobody is named in the answers yet: ${commandDefinition('article.whoAnswers').label.replace('…', '')} names one.`
    : 'Everybody who speaks in this article has an answer here.'
}

/** From within a footnote, what is done to blocks is done to those around it. */
function onBlocks(does: Does): Does {
  return (editor, services) => {
    outsideFootnotes(editor)
    return does(editor, services)
  }
}

/** A chain of commands with the text in focus at once: Tiptap's own waits a frame, and letters typed meanwhile stray. */
export function focused(editor: Editor) {
  editor.view.focus()
  return editor.chain()
}

/** Puts a mark on or takes it off; `instead` is one that cannot stand with it. */
function mark(name: string, instead?: string): Does {
  return (editor) => {
    const chain = focused(editor)
    if (instead) chain.unsetMark(instead)
    return chain.toggleMark(name).run()
  }
}

function heading(level: 2 | 3 | 4): Does {
  return (editor) => focused(editor).toggleNode('heading', 'paragraph', { level }).run()
}

function panel(shown: Panel): Does {
  return (editor, services) => {
    services.panels.show(shown, selectionBox(editor.view))
    return true
  }
}

/** Opens the panel on who asks or who answers in the pair with the caret. */
function pairPanel(kind: 'speaker' | 'askedBy'): Does {
  return (editor, services) => {
    const place = pairAt(editor.state.selection.$from)
    const question = place?.pair.node.firstChild
    if (!place || !question) return false
    const questionPos = place.pair.pos + 1
    const answerPos = place.partIndex > 0 ? place.part.pos : questionPos + question.nodeSize
    services.panels.show(
      { kind, pos: kind === 'askedBy' ? questionPos : answerPos },
      selectionBox(editor.view),
    )
    return true
  }
}

/** An `@` that the list of names sees: it needs a space or the start of the line before it. */
function mentionStart(editor: Editor): string {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 1),
    $from.parentOffset,
    undefined,
    'x',
  )
  return before === '' || /\s/.test(before) ? '@' : ' @'
}
