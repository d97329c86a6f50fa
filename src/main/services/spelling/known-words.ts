import type { MentionKind } from '@shared/article/document'
import { ingredientKey } from '@shared/ingredients/normal-form'
import { folded } from '@shared/search/folded'
import { editDistance } from '@shared/spelling/edit-distance'
import { type NearWord, nearWord, reachOf } from '@shared/spelling/near-names'
import { isWrittenAs, wordForms, wordsOfName } from '@shared/spelling/word-forms'
import type { Repositories } from '../../library/repositories'
import type { IngredientFacts } from '../ingredients/facts-file'

/** Records of a kind that are looked at for one word: a brand's own record stands before its thousand products. */
const RECORDS_PER_KIND = 40
/** Ingredients that are looked at for one word. */
const INGREDIENTS_PER_WORD = 40
/** Words of the library with one first letter that are compared with a wrong one. */
const WORDS_PER_LETTER = 10_000
/** Of them so many, the nearest, are looked up in names. */
const LOOKED_UP = 6
/** The letters by which ingredients that only products list are found. */
const FIRST_LETTERS = 4

const kinds = ['product', 'brand', 'expert'] as const

/**
 * Knows the words that are part of a name of the library: of its experts, brands and products with their other names
 * and shades, and of ingredients. It asks the search for one word at a time, and only for those that no dictionary has,
 * so that a library of any size is known at once and as it is now.
 */
export class KnownWords {
  private ofIngredients: Set<string> | null = null
  private readonly asked = new Map<string, boolean>()
  private readonly askedNear = new Map<string, NearWord[]>()
  private readonly byFirstLetter = new Map<string, string[]>()

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

  /** Words of names that may have been meant by one that is in no dictionary. */
  near(written: string): NearWord[] {
    let near = this.askedNear.get(written)
    if (!near) {
      const known = [...this.namesLike(written), ...this.ingredientsLike(written)]
      near = known.flatMap((word) => nearWord(written, word) ?? [])
      this.askedNear.set(written, near)
    }
    return near
  }

  /** Records have changed: what was asked may be so no more. */
  forget(): void {
    this.asked.clear()
    this.askedNear.clear()
    this.byFirstLetter.clear()
  }

  private isOfName(word: string): boolean {
    // A product is asked for first: of thousands with the word the first few are enough, and are found at once.
    return kinds.some((kind) =>
      this.records.names
        .withWord(kind, word, RECORDS_PER_KIND)
        .some(({ text }) => wordsOfName(text).some((known) => isWordOf(kind, known, word))),
    )
  }

  /** Words of names as they are written there, of which the folded form is near. */
  private namesLike(written: string): string[] {
    const word = folded(written)
    const reach = reachOf(written)
    // The first letter may be too much, or have changed places with the second.
    const firsts = new Set([...word].slice(0, reach === 0 ? 1 : 2))
    const candidates = [...firsts]
      .flatMap((letter) => this.wordsBeginning(letter))
      .filter((known) => Math.abs(known.length - word.length) <= reach)
      .map((known) => ({ known, distance: editDistance(word, known, reach) }))
      .filter(({ distance }) => distance <= reach)
      .toSorted((one, other) => one.distance - other.distance)
      .slice(0, LOOKED_UP)
    const found: string[] = []
    let nearest = reach
    for (const { known, distance } of candidates) {
      // Each look is a query of every kind: those that are further than a name that is there are not worth it.
      if (distance > nearest) break
      const words = this.wordsFolded(known)
      if (words.length > 0) nearest = distance
      found.push(...words)
    }
    return found
  }

  /** The words of names in use that are this one, however they are written there. */
  private wordsFolded(known: string): string[] {
    return kinds
      .flatMap((kind) => this.records.names.withWord(kind, known, RECORDS_PER_KIND))
      .flatMap(({ text }) => wordsOfName(text).filter((each) => folded(each) === known))
  }

  private wordsBeginning(letter: string): string[] {
    let words = this.byFirstLetter.get(letter)
    if (!words) {
      words = this.records.names.wordsBeginning(letter, WORDS_PER_LETTER)
      this.byFirstLetter.set(letter, words)
    }
    return words
  }

  private ingredientsLike(written: string): string[] {
    const listed = this.records.ingredients
      .namesWith(ingredientKey(written).slice(0, FIRST_LETTERS), INGREDIENTS_PER_WORD)
      .flatMap(({ key }) => wordsOfName(key))
    return [...this.ingredientWords(), ...listed]
  }

  private ingredientWords(): Set<string> {
    // The French and German names of ingredients are misspelled English ones: “niacinamid”.
    this.ofIngredients ??= new Set(
      this.facts()
        .facts.flatMap(({ name, synonyms }) => [name, ...synonyms.en])
        .flatMap(wordsOfName)
        .map((each) => each.toLowerCase()),
    )
    return this.ofIngredients
  }

  private isOfIngredient(word: string): boolean {
    if (this.ingredientWords().has(word.toLowerCase())) return true
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
