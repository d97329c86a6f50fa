import type { ArticleDocument } from '@shared/article/document'
import { dayOf } from '@shared/calendar-day'
import { openArticles } from '@shared/facts/open-values'
import type { RecordKind } from '@shared/records/common'
import type { Library } from '../library'
import { ArticleRepository } from './articles'
import { createBinRepository } from './bin'
import { createBoardRepository } from './board'
import { BrandRepository } from './brands'
import { createCalendarRepository } from './calendar'
import type { RepositoryContext } from './context'
import { createDictionaryRepository } from './dictionaries'
import { createEditJournal } from './edit-journal'
import { createEdits } from './editing'
import { createExpertWorkRepository } from './expert-work'
import { ExpertRepository } from './experts'
import { createExportLogRepository } from './export-log'
import { createFactRevisionRepository } from './fact-revisions'
import { createFindingCountRepository } from './finding-counts'
import { createHouseStyleRepository } from './house-style'
import { createIgnoredFindingsRepository } from './ignored-findings'
import { createIgnoredNamesRepository } from './ignored-names'
import { createImportBatchRepository } from './import-batches'
import { createIngredientIndex } from './ingredient-index'
import { InterviewRepository } from './interviews'
import { createKeptWordsRepository } from './kept-words'
import { createLibraryNamesRepository } from './library-names'
import { createOrderings } from './lists/orderings'
import { MediaRepository } from './media'
import { createMentionRepository } from './mentions'
import { createMergeRepository } from './merges'
import { createNoteRepository } from './notes'
import { findOutOfDate } from './out-of-date'
import { createPrintedFactRepository, type PrintedScope } from './printed-facts'
import { ProductRepository } from './products'
import { ProfileRepository } from './profiles'
import { createQuestionRepository } from './questions'
import { createReplacementRepository } from './replacements'
import { createRevisionRepository } from './revisions'
import { createSearchRepository } from './search'
import { createSearchIndex } from './search-index'
import { createSettingsRepository } from './settings'
import { settledDocument } from './settled-document'
import { createShownNames } from './shown-names'
import { createTagRepository } from './tags'
import { createTemplateRepository } from './templates'
import { createTies } from './ties'
import { createViewRepository } from './views'
import { createWordsBehind } from './words-behind'

export type Repositories = ReturnType<typeof createRepositories>

/** What follows a renamed record within its save, in some tens of milliseconds; what is more follows soon after. */
const TEXTS_AT_ONCE = 20
const PRODUCTS_AT_ONCE = 200

const repositoriesByLibrary = new WeakMap<Library, Repositories>()

/** Everything that reads and writes a library's rows; made once for each open library, with its statements prepared. */
export function repositoriesOf(library: Library): Repositories {
  let repositories = repositoriesByLibrary.get(library)
  if (!repositories) {
    repositories = createRepositories(library)
    repositoriesByLibrary.set(library, repositories)
  }
  return repositories
}

function createRepositories(library: Library) {
  const now = () => Date.now()
  const tags = createTagRepository(library)
  const ingredients = createIngredientIndex(library)
  const wordsBehind = createWordsBehind(library)
  const context: RepositoryContext = {
    library,
    tags,
    search: createSearchIndex(library),
    ingredients,
    orderings: createOrderings(library, now, () =>
      openArticles(outOfDate({})).map(({ articleId }) => articleId),
    ),
    now,
    shownWordsChanged(kind: RecordKind, id: string) {
      if (kind !== 'product' && kind !== 'brand' && kind !== 'expert') return
      const texts = articles.idsShowing(kind, id)
      if (texts.length <= TEXTS_AT_ONCE) articles.refreshSearch(texts)
      else wordsBehind.add('article', texts, { texts: true })
      const named = kind === 'brand' ? products.idsOfBrand(id) : []
      if (named.length <= PRODUCTS_AT_ONCE) products.refreshWords(named)
      else wordsBehind.add('product', named)
    },
  }
  const products = new ProductRepository(context)
  const settings = createSettingsRepository(library)
  const printedFacts = createPrintedFactRepository(library, now)
  const outOfDate = (scope: PrintedScope) => findOutOfDate({ printedFacts, products, settings }, scope)
  const merges = createMergeRepository(library, now)
  const keptWords = createKeptWordsRepository(library)
  const shownNames = createShownNames(library, (ids) => products.getMany(ids))
  const settled = (document: ArticleDocument, language: string) =>
    settledDocument(document, language, { merges, keptWords, today: () => dayOf(now()) })
  const notes = createNoteRepository(library, now, context.search)
  const articles = new ArticleRepository(context, shownNames, settled, notes.passagesOf)
  return {
    articles,
    interviews: new InterviewRepository(context),
    experts: new ExpertRepository(context),
    brands: new BrandRepository(context),
    products,
    media: new MediaRepository(context),
    profiles: new ProfileRepository(context),
    tags,
    ingredients,
    edits: createEdits(context),
    editJournal: createEditJournal(library),
    settings,
    mentions: createMentionRepository(library),
    names: createLibraryNamesRepository(library),
    ignoredNames: createIgnoredNamesRepository(library, now),
    houseStyle: createHouseStyleRepository(library, now),
    dictionaries: createDictionaryRepository(library, now),
    shownNames,
    expertWork: createExpertWorkRepository(library),
    merges,
    keptWords,
    ties: createTies(library),
    search: createSearchRepository(library),
    bin: createBinRepository(library),
    views: createViewRepository(library, merges),
    wordsBehind,
    revisions: createRevisionRepository(library, { now, shownNames, settled }),
    notes,
    board: createBoardRepository(library),
    calendar: createCalendarRepository(library),
    templates: createTemplateRepository(library, now),
    questions: createQuestionRepository(library, now),
    findingCounts: createFindingCountRepository(library),
    ignoredFindings: createIgnoredFindingsRepository(library),
    exportLog: createExportLogRepository(library, now),
    printedFacts,
    factRevisions: createFactRevisionRepository(library, now),
    replacements: createReplacementRepository(library, now),
    outOfDate,
    importBatches: createImportBatchRepository(library),
  }
}
