import type { NameOf } from '@shared/article/inline-text'
import type { Media } from '@shared/records/media'
import { defaultLibrarySettings } from '@shared/records/setting-values'
import type { LibrarySettings } from '@shared/records/settings'
import { call, callWithFiles } from '../../../api/desk'
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

/** What the editor needs of the window, made of the window's calls. */
export function makeServices(own: {
  articleId: string
  language(): string
  fields(): { title: string; dek: string }
  nameOf: NameOf
  undo(): boolean
  redo(): boolean
}): EditorServices {
  const { articleId } = own
  const references = new References((ids) => call('references.get', { ids }))
  const language = () => own.language() || library.language
  return {
    references,
    panels: new PanelStore(),
    blocks: new BlockControls(),
    footnotes: new FootnoteList(),
    card: new ChipCardStore(),
    calm,
    offers: new NameOffers({
      find: (texts) => call('mentions.findNames', { texts }),
      ignored: () => call('mentions.ignored', { articleId }),
      ignore: (key) => call('mentions.ignore', { articleId, key }),
      heed: (key) => call('mentions.heed', { articleId, key }),
    }),
    findings: new Findings({
      rules: () => call('checks.rules'),
      read: (blocks, language) => call('checks.read', { blocks, language }),
      ignored: () => call('checks.ignored', { articleId }),
      ignoreOnce: (finding) => call('checks.ignoreOnce', { articleId, ...finding }),
      ignoreAlways: (finding) => call('checks.ignoreAlways', finding),
      heedOnce: (finding) => call('checks.heedOnce', { articleId, ...finding }),
      heedAlways: (finding) => call('checks.heedAlways', finding),
      fields: own.fields,
      nameOf: own.nameOf,
    }),
    spelling: new ArticleSpelling({
      read: (blocks, language) => call('spelling.read', { blocks, language, articleId }),
      add: (dictionary, words) => call('dictionaries.add', { dictionary, articleId, words }),
      remove: (dictionary, words) => call('dictionaries.remove', { dictionary, articleId, words }),
      undoable: showUndo,
      say: showDone,
      failed: showError,
    }),
    smartPunctuation: () => currentPreferences().smartPunctuation,
    language,
    notes: new ArticleNotes(
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
      (doc, from, to) => shownWords(doc, { from, to }, { references, language }),
    ),
    undo: own.undo,
    redo: own.redo,
    suggest: (text, kinds) =>
      call('mentions.suggest', { text, limit: 8, ...(kinds && { kinds: [...kinds] }) }),
    create: async (...made) => (await import('./create-named')).createNamed(...made),
    async products(ids) {
      const { products } = await call('references.get', { ids: [...ids] })
      const byId = new Map(products.map((product) => [product.id, product]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    printedOf: (productId) => call('facts.printedOf', { articleId, productId }),
    async pickMedia() {
      try {
        const { media, problems } = await call('media.pick')
        for (const problem of problems) showProblem(problem)
        return media.filter(({ kind }) => kind === 'image')
      } catch (error) {
        showError(error)
        return []
      }
    },
    addPictures,
    async isThere(id) {
      const { products, brands, experts, media } = await call('references.get', { ids: [id] })
      return [products, brands, experts, media].some((records) => records.length > 0)
    },
    async missing(ids) {
      const { products, brands, experts, media, merged } = await call('references.get', { ids })
      const known = new Set([...products, ...brands, ...experts, ...media, ...merged].map(({ id }) => id))
      return ids.filter((id) => !known.has(id))
    },
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

let library: Pick<LibrarySettings, 'language' | 'wordsPerMinute'> = defaultLibrarySettings

/** Reads what an open article takes from the library: the language it follows without one of its own, and the pace. */
export async function readLibrarySettings(): Promise<void> {
  const { language, wordsPerMinute } = await call('settings.get')
  library = { language: language || library.language, wordsPerMinute }
}

/** How many words are read in a minute, as the settings said when an article was opened last. */
export function wordsPerMinute(): number {
  return library.wordsPerMinute
}

/** Dropped files come with their paths; pasted ones are bytes alone. */
async function addPictures(files: readonly File[]): Promise<Media[]> {
  const added: Media[] = []
  try {
    const { media, problems } = await callWithFiles('media.addDropped', files)
    added.push(...media)
    if (added.length > 0) {
      for (const problem of problems) showProblem(problem)
      return added
    }
  } catch {
    // A picture without a path: its bytes are taken below.
  }
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      added.push(await call('media.addPasted', { fileName: file.name || 'Pasted picture.png', bytes }))
    } catch (error) {
      showError(error)
    }
  }
  return added
}
