import type { NameOf } from '@shared/article/inline-text'
import type { ArticlePeople } from '@shared/ipc/spelling-calls'
import { call } from '../../../api/desk'
import { calm } from '../../../app/calm'
import { sectionOfKind } from '../../../app/lists/sections'
import { showDone, showError, showProblem, showUndo } from '../../../app/notices'
import { currentPreferences } from '../../../app/preferences'
import { navigate } from '../../../app/routes'
import { BlockControls } from '../../../editor/blocks/block-controls'
import { ArticleSpelling } from '../../../editor/findings/article-spelling'
import { Findings } from '../../../editor/findings/findings'
import { FootnoteList } from '../../../editor/footnotes/footnote-list'
import { ChipCardStore } from '../../../editor/names/chip-card-store'
import { NameOffers } from '../../../editor/names/name-offers'
import { ArticleNotes } from '../../../editor/notes/article-notes'
import { shownWords } from '../../../editor/notes/shown-words'
import { PanelStore } from '../../../editor/panels'
import { References } from '../../../editor/references/references'
import type { EditorServices } from '../../../editor/services'
import { todayDay } from '../../../ui/dates'
import { addPictures, pickPictures } from './bring-pictures'
import { isThere, missing, productsInOrder } from './known-records'
import { libraryLanguage } from './library-settings'

type Own = {
  articleId: string
  /** Empty where the article follows the library. */
  language(): string
  fields(): { title: string; dek: string }
  nameOf: NameOf
  people(): ArticlePeople
  undo(): boolean
  redo(): boolean
}

/** What the editor needs of the window, made of the window's calls. */
export function makeServices(own: Own): EditorServices {
  const { articleId } = own
  const references = new References((ids) => call('references.get', { ids }))
  const language = () => own.language() || libraryLanguage()
  return {
    references,
    panels: new PanelStore(),
    blocks: new BlockControls(),
    footnotes: new FootnoteList(),
    card: new ChipCardStore(),
    calm,
    offers: nameOffersOf(articleId),
    findings: findingsOf(own),
    spelling: spellingOf(own),
    smartPunctuation: () => currentPreferences().smartPunctuation,
    language,
    notes: notesOf(articleId, { references, language }),
    undo: own.undo,
    redo: own.redo,
    suggest: (text, kinds) =>
      call('mentions.suggest', { text, limit: 8, ...(kinds && { kinds: [...kinds] }) }),
    create: async (...made) => (await import('./create-named')).createNamed(...made),
    products: productsInOrder,
    printedOf: (productId) => call('facts.printedOf', { articleId, productId }),
    pickMedia: pickPictures,
    addPictures,
    isThere,
    missing,
    readPasted: async (pasted) => (await import('./read-pasted')).readPasted(pasted),
    pastePlain: () => {
      call('windows.pastePlain').catch(showError)
    },
    openAddress: (address) => {
      call('shell.openAddress', { address }).catch(showError)
    },
    openRecord: (kind, id) => navigate({ section: sectionOfKind[kind], id }),
    tell: showProblem,
    say: showDone,
  }
}

function nameOffersOf(articleId: string): NameOffers {
  return new NameOffers({
    find: (texts) => call('mentions.findNames', { texts }),
    ignored: () => call('mentions.ignored', { articleId }),
    ignore: (key) => call('mentions.ignore', { articleId, key }),
    heed: (key) => call('mentions.heed', { articleId, key }),
  })
}

function findingsOf({ articleId, fields, nameOf }: Own): Findings {
  return new Findings({
    rules: () => call('checks.rules'),
    read: (blocks, language) => call('checks.read', { blocks, language }),
    ignored: () => call('checks.ignored', { articleId }),
    ignoreOnce: (finding) => call('checks.ignoreOnce', { articleId, ...finding }),
    ignoreAlways: (finding) => call('checks.ignoreAlways', finding),
    heedOnce: (finding) => call('checks.heedOnce', { articleId, ...finding }),
    heedAlways: (finding) => call('checks.heedAlways', finding),
    fields,
    nameOf,
  })
}

function spellingOf({ articleId, people }: Own): ArticleSpelling {
  return new ArticleSpelling({
    read: (blocks, language) => call('spelling.read', { blocks, language, articleId, people: people() }),
    add: (dictionary, words) => call('dictionaries.add', { dictionary, articleId, words }),
    remove: (dictionary, words) => call('dictionaries.remove', { dictionary, articleId, words }),
    undoable: showUndo,
    say: showDone,
    failed: showError,
  })
}

/** @param printed what the words in sight are made with: names of records, and the language of their values */
function notesOf(articleId: string, printed: Pick<EditorServices, 'references' | 'language'>): ArticleNotes {
  return new ArticleNotes(
    {
      list: () => call('notes.ofArticle', { articleId }),
      create: (fields, at) => call('notes.create', { articleId, fields, at }),
      save: (id, revision, fields) => call('notes.save', { id, revision, fields }),
      delete: (id) => call('notes.delete', { id }),
      restore: (note) => call('notes.restore', note),
      place: (articleRevision, placed) => call('notes.place', { articleId, articleRevision, placed }),
      undoable: showUndo,
      failed: showError,
      today: todayDay,
    },
    (doc, from, to) => shownWords(doc, { from, to }, printed),
  )
}
