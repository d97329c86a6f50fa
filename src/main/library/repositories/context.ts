import type { RecordKind } from '@shared/records/common'
import type { Library } from '../library'
import type { IngredientIndex } from './ingredient-index'
import type { Orderings } from './lists/orderings'
import type { SearchIndex } from './search-index'
import type { TagRepository } from './tags'

/** What the repositories of one library share. */
export interface RepositoryContext {
  library: Library
  tags: TagRepository
  search: SearchIndex
  ingredients: IngredientIndex
  orderings: Orderings
  /** Milliseconds UTC. */
  now(): number
  /**
   * Something that texts show of a record has changed (a name, a price): what is derived from those texts is derived
   * again, in the same transaction.
   */
  shownWordsChanged(kind: RecordKind, id: string): void
}
