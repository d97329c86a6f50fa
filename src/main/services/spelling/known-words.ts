import type { MentionKind } from '@shared/article/document'
import { namesOfFact } from '@shared/ingredients/known'
import { ingredientKey } from '@shared/ingredients/normal-form'
import { folded } from '@shared/search/folded'
import { isWrittenAs, wordForms, wordsOfName } from '@shared/spelling/word-forms'
import type { Repositories } from '../../library/repositories'
import type { IngredientFacts } from '../ingredients/facts-file'

/** Records of a kind that are looked at for one word: a brand's own record stands before its thousand products. */
const RECORDS_PER_KIND = 40
/** Ingredients that are looked at for one word. */
const INGREDIENTS_PER_WORD = 40

/**
 * Knows the words that are part of a name of the library: of its experts, brands and products with their other names
 * and shades, and of ingredients. It asks the search for one word at a time, and only for those that no dictionary has,
 * so that a library of any size is known at once and as it is now.
 */
export class KnownWords {
  private ingredientWords: Set<string> | null = null
  private readonly asked = new Map<string, boolean>()

  constructor(
    private readonly records: Pick<Repositories, 'names' | 'ingredients'>,
    private readonly facts: IngredientFacts,
  ) {}

  /** @param written a word as it stands in a text */
  has(written: string): boolean {
    let known = this.asked.get(written)
    if (known === undefined) {
      known = wordForms(written).some((form) => this.isOfName(form) || this.isOfIngredient(form))
      this.asked.set(written, known)
    }
    return known
  }

  /** Records have changed: what was asked may be so no more. */
  forget(): void {
    this.asked.clear()
  }

  private isOfName(word: string): boolean {
    // A product is asked for first: of thousands with the word the first few are enough, and are found at once.
    return (['product', 'brand', 'expert'] as const).some((kind) =>
      this.records.names
        .withWord(kind, word, RECORDS_PER_KIND)
        .some(({ text }) => wordsOfName(text).some((known) => isWordOf(kind, known, word))),
    )
  }

  private isOfIngredient(word: string): boolean {
    this.ingredientWords ??= new Set(
      this.facts()
        .facts.flatMap(namesOfFact)
        .flatMap(wordsOfName)
        .map((each) => each.toLowerCase()),
    )
    if (this.ingredientWords.has(word.toLowerCase())) return true
    const key = ingredientKey(word)
    if (key === '') return false
    return this.records.ingredients
      .namesWith(key, INGREDIENTS_PER_WORD)
      .some((ingredient) => wordsOfName(ingredient.key).includes(folded(word)))
  }
}

/** A person’s name in small letters is another word; a product’s is how one speaks of it. */
function isWordOf(kind: MentionKind, known: string, written: string): boolean {
  return kind === 'expert' ? isWrittenAs(known, written) : known.toLowerCase() === written.toLowerCase()
}
