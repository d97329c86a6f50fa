import { emptyDocument } from '@shared/article/document'
import { emptyArticleFields } from '@shared/records/article-fields'
import { expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'

const testLibrary = testLibraries()

test('what is chosen and set aside is kept, each by itself', () => {
  const { houseStyle, articles, ignoredNames, settings } = testLibrary().records
  const article = () => articles.create({ fields: emptyArticleFields(), document: emptyDocument() }).id
  const [one, other] = [article(), article()]
  const glow = { rule: 'House.Glow', blockId: 'a', words: 'Glow', reason: 'her word' }

  houseStyle.choose('House', false)
  houseStyle.choose('House.Glow', true)
  expect(houseStyle.choices()).toEqual({ House: false, 'House.Glow': true })
  // The form of the settings sends all that it knows, which is none of this.
  settings.set(settings.get())
  expect(houseStyle.choices()).toEqual({ House: false, 'House.Glow': true })

  houseStyle.ignoreOnce(one, glow)
  houseStyle.ignoreOnce(one, { ...glow, words: 'glow', reason: 'said so twice' })
  ignoredNames.add(one, 'glow')
  expect(houseStyle.once(one)).toEqual([{ ...glow, words: 'glow', reason: 'said so twice' }])
  expect(houseStyle.once(other)).toEqual([])
  houseStyle.heedOnce(one, glow)
  expect(houseStyle.once(one)).toEqual([])
  expect(ignoredNames.of(one)).toEqual(['glow'])

  houseStyle.ignoreAlways({ rule: 'House.Glow', words: 'Glow' })
  houseStyle.ignoreAlways({ rule: 'House.Glow', words: 'glow' })
  expect(houseStyle.always()).toEqual([{ rule: 'House.Glow', words: 'glow' }])
  houseStyle.heedAlways({ rule: 'House.Glow', words: 'GLOW' })
  expect(houseStyle.always()).toEqual([])
})
