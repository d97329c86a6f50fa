import {
  IconEye,
  IconHighlight,
  IconHistory,
  IconPlus,
  IconSend,
  IconWindowMaximize,
} from '@tabler/icons-react'
import { CommandButton, CommandIcon } from '../../../app/commands/command-button'
import { MainBar } from '../../../app/main-bar'
import { BlockMenu } from '../../../editor/controls/block-menu'
import { ChipCard } from '../../../editor/controls/chip-card'
import { EditorPanels } from '../../../editor/controls/editor-panels'
import { NoteCard } from '../../../editor/controls/note-card'
import { SelectionBar } from '../../../editor/controls/selection-bar'
import type { ArticleSession } from '../session/article-session'
import { useArticleCommands } from './article-commands'
import { ArticleStatusLine } from './article-status-line'
import { CommandMenu } from './command-menu'
import { FocusFoot } from './focus-foot'
import { IgnoreDialog } from './ignore-dialog'
import { SavedState } from './saved-state'
import { StatusPill } from './status-pill'

// What stands around an article's text, in one file of its own: it is loaded when the text is seen.
export { FootList } from '../../../editor/controls/foot-list'
export { FindBar } from './find-bar'
export { PrintedFacts } from './printed-facts'
export { StaleDialog } from './stale-dialog'

type Props = {
  session: ArticleSession
  /** Shows what was saved elsewhere beside what is here. */
  onCompare: () => void
}

/** The bar above an article. */
export function ArticleBar({ session, onCompare }: Props) {
  return (
    <MainBar
      left={
        <>
          <StatusPill session={session} />
          <SavedState session={session} onCompare={onCompare} />
        </>
      }
      right={
        <>
          <CommandMenu label="Insert" icon={IconPlus} commands={insertCommands} />
          <CommandMenu label="Style" icon={IconHighlight} commands={styleCommands} />
          <CommandIcon id="revisions.open" icon={IconHistory} />
          <CommandIcon id="window.openArticle" icon={IconWindowMaximize} />
          <CommandButton id="exports.preview" icon={IconEye} label="Preview" />
          <CommandButton id="exports.open" icon={IconSend} label="Publish…" variant="filled" />
        </>
      }
    />
  )
}

/** The line below an article. */
export function ArticleFoot({ session, focused, onCompare }: Props & { focused: boolean }) {
  return focused ? (
    <FocusFoot session={session} onCompare={onCompare} />
  ) : (
    <ArticleStatusLine session={session} />
  )
}

/** What opens beside the caret, and what the window's commands do to an article. */
export function BesideCaret({ session }: Pick<Props, 'session'>) {
  const { editor, services } = session
  useArticleCommands(session)
  return (
    <>
      <EditorPanels editor={editor} services={services} />
      <BlockMenu editor={editor} services={services} />
      <SelectionBar editor={editor} services={services} />
      <ChipCard editor={editor} services={services} />
      <IgnoreDialog session={session} />
      <NoteCard editor={editor} services={services} />
    </>
  )
}

const insertCommands = [
  ['insert.pair', 'insert.answer', 'insert.answerEach', 'article.whoAnswers', 'article.whoAsks'],
  ['insert.note'],
  [
    'insert.mention',
    'insert.allNames',
    'insert.fact',
    'insert.footnote',
    'insert.productCard',
    'insert.expertCard',
  ],
  ['insert.figure', 'insert.pullQuote', 'insert.divider'],
] as const

const styleCommands = [
  ['article.question', 'article.moveUp', 'article.moveDown', 'article.duplicateBlock', 'article.deleteBlock'],
  ['article.duplicatePair', 'article.deletePair', 'article.blockMenu'],
  ['article.splitPair', 'article.joinPair', 'article.renumber', 'article.removeNumbers'],
  ['format.bold', 'format.italic', 'format.strike', 'format.subscript', 'format.superscript', 'format.link'],
  ['format.paragraph', 'format.heading2', 'format.heading3', 'format.heading4'],
  ['format.bulletList', 'format.orderedList', 'format.blockquote'],
] as const
