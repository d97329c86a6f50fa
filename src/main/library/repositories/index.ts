import type { RecordKind } from '@shared/records/common'
import type { Library } from '../library'
import { ArticleRepository } from './articles'
import { createBinRepository } from './bin'
import { BrandRepository } from './brands'
import type { RepositoryContext } from './context'
import { createEdits } from './editing'
import { ExpertRepository } from './experts'
import { createExportLogRepository } from './export-log'
import { InterviewRepository } from './interviews'
import { createOrderings } from './lists/orderings'
import { MediaRepository } from './media'
import { createMentionRepository } from './mentions'
import { ProductRepository } from './products'
import { ProfileRepository } from './profiles'
import { createRevisionRepository } from './revisions'
import { createSearchRepository } from './search'
import { createSearchIndex } from './search-index'
import { createSettingsRepository } from './settings'
import { createShownNames } from './shown-names'
import { createTagRepository } from './tags'
import { createViewRepository } from './views'
import { createWordsBehind } from './words-behind'

export type Repositories = ReturnType<typeof createRepositories>

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
  const context: RepositoryContext = {
    library,
    tags,
    search: createSearchIndex(library),
    orderings: createOrderings(library, now),
    now,
    shownWordsChanged(kind: RecordKind, id: string) {
      if (kind !== 'product' && kind !== 'brand' && kind !== 'expert') return
      articles.refreshSearch(articles.idsShowing(kind, id))
      if (kind === 'brand') products.refreshSearch(products.idsOfBrand(id))
    },
  }
  const products = new ProductRepository(context)
  const articles = new ArticleRepository(
    context,
    createShownNames(library, (ids) => products.getMany(ids)),
  )
  return {
    articles,
    interviews: new InterviewRepository(context),
    experts: new ExpertRepository(context),
    brands: new BrandRepository(context),
    products,
    media: new MediaRepository(context),
    profiles: new ProfileRepository(context),
    tags,
    edits: createEdits(context),
    settings: createSettingsRepository(library),
    mentions: createMentionRepository(library),
    search: createSearchRepository(library),
    bin: createBinRepository(library),
    views: createViewRepository(library),
    wordsBehind: createWordsBehind(library),
    revisions: createRevisionRepository(library, now),
    exportLog: createExportLogRepository(library, now),
  }
}
