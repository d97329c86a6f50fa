import { BlockIdentity } from '@shared/article/block-identity'
import type { ArticleDocument } from '@shared/article/document'
import { articleExtensions } from '@shared/article/extensions'
import { isSafeHref } from '@shared/article/safe-href'
import { Editor, Extension, type Extensions } from '@tiptap/core'
import { ListKeymap } from '@tiptap/extension-list'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { articleBlocks } from './blocks/article-blocks'
import { focusPart } from './calm/focus-part'
import { typewriter } from './calm/typewriter'
import { CaretPair } from './caret-pair'
import { recordDrop } from './drop/record-drop'
import { FarJumps } from './far-jumps'
import { FindMarks } from './find/find-marks'
import { FindHighlight } from './find-highlight'
import { showFindings } from './findings/show-findings'
import { type FoldKeeper, folding } from './folding'
import { FootnoteKeys } from './footnotes/footnote-keys'
import { footnoteNumbers } from './footnotes/footnote-numbers'
import { FootnoteWithView } from './footnotes/footnote-view'
import { documentHistory } from './history/document-history'
import { articleKeys } from './keys'
import { MarkdownShortcuts } from './markdown-shortcuts'
import { offerNames } from './names/offer-names'
import { noteMarks } from './notes/note-marks'
import { PairLadder } from './pair-ladder'
import { articlePaste } from './paste/article-paste'
import { pullQuoteTies } from './pull-quotes/pull-quote-ties'
import type { EditorServices } from './services'
import { ShowHints } from './show-hints'
import { chipSpace } from './suggestion/chip-space'
import { factMenu } from './suggestion/fact-menu'
import { mentionMenu } from './suggestion/mention-menu'
import { signStep } from './suggestion/sign-step'
import { slashMenu } from './suggestion/slash-menu'
import { smartPunctuation } from './typography/smart-punctuation'
import { expertCardWithView, productCardWithView } from './views/card-views'
import { factWithView, mentionWithView } from './views/chip-views'
import { figureWithView } from './views/figure-view'
import { pullQuoteWithView } from './views/pull-quote-view'
import { QaWithView } from './views/qa-view'
import { answerWithView, questionWithView } from './views/speech-views'
import { TabToFields } from './views/tab-to-fields'

/** Pixels between the line with the caret and the edges of the pane. */
const edgeRoom = { top: 24, right: 0, bottom: 48, left: 0 }

type Options = {
  document: ArticleDocument
  services: EditorServices
  folds: FoldKeeper
  /** The caret wants to go up from the first line; true when something above took it. */
  leaveUp(): boolean
  onDocumentChange(change: { byWriter: boolean }): void
  onBlur(): void
}

/** The article's editor: the shared nodes with their views, keys, paste and history. It is not yet on the screen. */
export function createArticleEditor({
  document,
  services,
  folds,
  leaveUp,
  onDocumentChange,
  onBlur,
}: Options): Editor {
  return new Editor({
    element: null,
    extensions: articleEditorExtensions(services, folds, leaveUp),
    content: document,
    // The document was checked whole when it was read; a second check here would slow opening.
    enableContentCheck: false,
    injectCSS: false,
    editorProps: {
      // Nobody likes to write on the very edge: there is a line of room below, and above.
      scrollThreshold: edgeRoom,
      scrollMargin: edgeRoom,
      attributes: {
        class: 'article-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Article text',
        // Harper reads the text; two kinds of waves would be one too many.
        spellcheck: 'false',
      },
    },
    onTransaction({ transaction }) {
      if (transaction.docChanged) {
        onDocumentChange({ byWriter: transaction.getMeta('addToHistory') !== false })
      }
    },
    onBlur,
  })
}

function articleEditorExtensions(
  services: EditorServices,
  folds: FoldKeeper,
  leaveUp: () => boolean,
): Extensions {
  const views: Extensions = [
    QaWithView,
    questionWithView(services),
    answerWithView(services),
    mentionWithView(services),
    factWithView(services),
    FootnoteWithView,
    pullQuoteWithView(services),
    figureWithView(services),
    productCardWithView(services),
    expertCardWithView(services),
  ]
  const viewed = new Map(views.map((extension) => [extension.name, extension]))
  return [
    ...articleExtensions.map((extension) => viewed.get(extension.name) ?? extension),
    BlockIdentity,
    ShowHints,
    ListKeymap,
    Gapcursor,
    Dropcursor.configure({ class: 'drop-line', color: false, width: 3 }),
    folding(folds),
    PairLadder,
    CaretPair,
    TabToFields,
    FarJumps,
    focusPart(services.calm),
    typewriter(services.calm),
    FootnoteKeys,
    footnoteNumbers(services),
    pullQuoteTies(services),
    FindHighlight,
    FindMarks,
    documentHistory({ undo: services.undo, redo: services.redo }),
    articleKeys(services, leaveUp),
    recordDrop(services),
    articlePaste(services),
    chipSpace(services),
    smartPunctuation(services),
    MarkdownShortcuts,
    offerNames(services),
    showFindings(services),
    Extension.create({ name: 'noteMarks', addProseMirrorPlugins: () => [noteMarks(services.notes)] }),
    signStep,
    mentionMenu(services),
    factMenu(services),
    slashMenu(services),
    articleBlocks(services),
    openLinks(services),
  ]
}

/** A link opens with the modifier held, so that a plain click sets the caret. */
function openLinks(services: EditorServices) {
  return Extension.create({
    name: 'openLinks',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: new PluginKey('openLinks'),
          props: {
            handleClick(_view, _pos, event) {
              if (!(event.ctrlKey || event.metaKey) || !(event.target instanceof Element)) return false
              const address = event.target.closest('a')?.getAttribute('href')
              if (!address || !isSafeHref(address)) return false
              services.openAddress(address)
              return true
            },
          },
        }),
      ]
    },
  })
}
