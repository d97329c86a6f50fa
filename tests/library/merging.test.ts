import type { ArticleDocument, InlineNode, TopBlock } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import type { MergeAnswer } from '@shared/ipc/merge-calls'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyBrandFields } from '@shared/records/brand'
import { emptyExpertFields } from '@shared/records/expert'
import { mergedFields } from '@shared/records/merge/merge-fields'
import { emptyProductFields } from '@shared/records/product'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { emptyFields } from '../helpers/library-samples'

const testLibrary = testLibraries()

function chip(kind: 'expert' | 'brand' | 'product', id: string, text: string | null = null): InlineNode {
  return { type: 'mention', attrs: { kind, id, text } }
}

function articleOf(...content: (InlineNode[] | TopBlock)[]): ArticleDocument {
  return {
    type: 'doc',
    content: content.map((part) =>
      Array.isArray(part) ? { type: 'paragraph', attrs: { id: newId() }, content: part } : part,
    ),
  }
}

function filled() {
  const test = testLibrary()
  const { records } = test
  const brand = (name: string) => records.brands.create({ ...emptyBrandFields(), name })
  const keep = brand('Maison Aurèle')
  const other = brand('Aurelle Paris')
  const product = records.products.create({ ...emptyProductFields(), name: 'Cloud Balm', brandId: other.id })
  const twin = records.products.create({
    ...emptyProductFields(),
    name: 'The Cloud Balm',
    prices: [{ id: newId(), sizeId: null, amountMinor: 3400, currency: 'EUR', asOf: '2026-02-02' }],
  })
  const interest = { kind: 'owns' as const, note: '' }
  const expert = records.experts.create({
    ...emptyExpertFields(),
    name: 'Inès Okafor',
    brandInterests: [
      { brandId: keep.id, ...interest },
      { brandId: other.id, ...interest },
    ],
  })
  const double = records.experts.create({ ...emptyExpertFields(), name: 'Dr. Okafor', title: 'Chemist' })
  const interview = records.interviews.create({
    ...emptyFields.interview(),
    title: 'A talk',
    participants: [{ id: newId(), name: 'Inès', role: 'expert', expertId: double.id }],
    segments: [],
  })
  const article = records.articles.create({
    fields: { ...emptyArticleFields(), title: 'On balm', language: 'en-GB' },
    document: articleOf(
      [{ type: 'text', text: 'By ' }, chip('brand', other.id), { type: 'text', text: ' she says.' }],
      [chip('expert', double.id, 'she')],
      { type: 'productCard', attrs: { id: newId(), productId: twin.id, note: null } },
      {
        type: 'qa',
        attrs: { id: newId() },
        content: [
          { type: 'question', attrs: { id: newId(), askedBy: null } },
          {
            type: 'answer',
            attrs: { id: newId(), expertId: double.id, speaker: null },
            content: [
              {
                type: 'paragraph',
                attrs: { id: newId() },
                content: [
                  {
                    type: 'fact',
                    attrs: { productId: twin.id, field: 'price', mode: 'live', value: null, asOf: null },
                  },
                ],
              },
            ],
          },
        ],
      },
      [{ type: 'text', text: 'Nothing is named here.' }],
    ),
  })
  return { ...test, keep, other, product, twin, expert, double, interview, article }
}

type Side = { id: string; revision: number; name: string }
const seen = ({ id, revision }: Side) => ({ id, revision })

function mergeBrands(
  { services, records }: TestLibrary,
  keep: Side,
  ...merged: Side[]
): Promise<MergeAnswer> {
  const fields = mergedFields('brand', records.brands.getMany([keep, ...merged].map(({ id }) => id)))
  return services['merges.make']({ kind: 'brand', keep: seen(keep), merged: merged.map(seen), fields })
}

function mergeExperts(
  { services, records }: TestLibrary,
  keep: Side,
  ...merged: Side[]
): Promise<MergeAnswer> {
  const fields = mergedFields('expert', records.experts.getMany([keep, ...merged].map(({ id }) => id)))
  return services['merges.make']({ kind: 'expert', keep: seen(keep), merged: merged.map(seen), fields })
}

function mergeProducts(
  { services, records }: TestLibrary,
  keep: Side,
  ...merged: Side[]
): Promise<MergeAnswer> {
  const fields = mergedFields('product', records.products.getMany([keep, ...merged].map(({ id }) => id)))
  return services['merges.make']({ kind: 'product', keep: seen(keep), merged: merged.map(seen), fields })
}

function idOf(answer: MergeAnswer): string {
  if (answer.outcome !== 'merged') throw new Error('It was refused.')
  return answer.mergeId
}

function idsIn(document: ArticleDocument): string {
  return JSON.stringify(document)
}

describe('merging', () => {
  test('brands: chips, products and ties go to the one that stays, which is found by the other’s name', async () => {
    const all = filled()
    const { records, services, keep, other, product, expert, article, told } = all
    told.length = 0
    expect(await mergeBrands(all, keep, other)).toMatchObject({ outcome: 'merged', articles: 1 })
    expect(records.brands.get(keep.id)).toMatchObject({ name: 'Maison Aurèle', aliases: ['Aurelle Paris'] })
    expect(records.products.get(product.id)?.brandId).toBe(keep.id)
    expect(records.experts.get(expert.id)?.brandInterests).toHaveLength(1)
    const after = records.articles.get(article.id)
    expect(idsIn(after?.document ?? article.document)).not.toContain(other.id)
    expect(after?.revision).toBe(article.revision + 1)
    expect(services['mentions.ofRecord']({ kind: 'brand', id: keep.id })).toMatchObject([
      { articleId: article.id, sentence: 'By Maison Aurèle she says.' },
    ])
    expect(services['search.find']({ text: 'Aurelle', kinds: ['brand'], limit: 5 })).toMatchObject([
      { id: keep.id },
    ])
    expect(services['bin.list'](null)).toMatchObject([
      { id: other.id, merged: { intoId: keep.id, intoTitle: 'Maison Aurèle', canUndo: true } },
    ])
    expect(told.map(({ kind }) => kind).sort()).toEqual(['article', 'brand', 'expert', 'product'])
  })

  test('experts: speakers and participants too; words that a chip has of its own stay', async () => {
    const all = filled()
    const { records, expert, double, interview, article } = all
    await mergeExperts(all, expert, double)
    expect(records.experts.get(expert.id)).toMatchObject({ title: 'Chemist', shortNames: ['Dr. Okafor'] })
    expect(records.interviews.get(interview.id)?.participants[0]?.expertId).toBe(expert.id)
    const document = records.articles.get(article.id)?.document
    expect(document?.content[1]).toMatchObject({ content: [{ attrs: { id: expert.id, text: 'she' } }] })
    expect(document?.content[3]).toMatchObject({ content: [{}, { attrs: { expertId: expert.id } }] })
  })

  test('products: cards, facts and what was printed', async () => {
    const all = filled()
    const { records, product, twin, article } = all
    const log = records.exportLog.add(
      {
        articleId: article.id,
        articleRevision: 1,
        articleTitle: '',
        profileId: newId(),
        profileName: '',
        format: 'html',
        target: '',
        file: null,
        contentHash: '',
      },
      [
        {
          blockId: null,
          productId: twin.id,
          field: 'price',
          value: '€34.00',
          asOf: null,
          use: 'fact',
          mode: 'live',
          sizeId: null,
          money: null,
        },
      ],
    )
    const mergeId = idOf(await mergeProducts(all, product, twin))
    expect(records.products.get(product.id)).toMatchObject({
      prices: twin.prices,
      aliases: ['The Cloud Balm'],
    })
    expect(idsIn(records.articles.get(article.id)?.document ?? article.document)).not.toContain(twin.id)
    expect(records.exportLog.factsOf(log)).toMatchObject([{ productId: product.id, value: '€34.00' }])
    await all.services['merges.undo']({ mergeId })
    expect(records.exportLog.factsOf(log)).toMatchObject([{ productId: twin.id }])
  })

  test('is taken back whole', async () => {
    const all = filled()
    const { records, services, keep, other, product, expert, double, interview, article } = all
    const brands = idOf(await mergeBrands(all, keep, other))
    const experts = idOf(await mergeExperts(all, records.experts.get(expert.id) ?? expert, double))
    expect(await services['merges.undo']({ mergeId: experts })).toEqual({ done: 1, left: 0 })
    expect(await services['merges.undo']({ mergeId: brands })).toEqual({ done: 1, left: 0 })
    const fields = ({ aliases, name }: typeof keep) => ({ aliases, name })
    expect(fields(records.brands.get(keep.id) ?? keep)).toEqual(fields(keep))
    expect(records.brands.get(other.id)?.binnedAt).toBeNull()
    expect(records.products.get(product.id)?.brandId).toBe(other.id)
    expect(records.experts.get(expert.id)?.brandInterests).toEqual(expert.brandInterests)
    expect(records.interviews.get(interview.id)?.participants).toEqual(interview.participants)
    expect(records.articles.get(article.id)?.document).toEqual(article.document)
    expect(services['references.get']({ ids: [other.id] }).merged).toEqual([])
  })

  test('taken back, leaves what was changed since and says so', async () => {
    const all = filled()
    const { records, services, keep, other, article } = all
    const mergeId = idOf(await mergeBrands(all, keep, other))
    const present = records.articles.get(article.id) ?? article
    const [first, ...rest] = present.document.content
    const edited = articleOf([{ type: 'text', text: 'Only ' }, chip('brand', keep.id)])
    records.articles.save(article.id, present.revision, {
      document: { ...present.document, content: [...edited.content, ...rest, ...(first ? [first] : [])] },
    })
    records.brands.save(keep.id, keep.revision + 1, {
      ...(records.brands.get(keep.id) ?? keep),
      country: 'France',
    })
    expect(await services['merges.undo']({ mergeId })).toEqual({ done: 1, left: 1 })
    const after = records.articles.get(article.id)?.document.content ?? []
    expect(after[0]).toMatchObject({ content: [{}, { attrs: { id: keep.id } }] })
    expect(after.at(-1)).toMatchObject({ content: [{}, { attrs: { id: other.id } }, {}] })
    expect(records.brands.get(keep.id)).toMatchObject({ country: 'France' })
  })

  test('is refused, and changes nothing, when a record has moved on since it was seen', async () => {
    const all = filled()
    const { records, keep, other } = all
    records.brands.save(other.id, other.revision, { ...other, country: 'France' })
    const answer = await mergeBrands(all, keep, other)
    expect(answer).toMatchObject({ outcome: 'stale', current: [{ id: keep.id }, { country: 'France' }] })
    expect(records.brands.get(other.id)?.binnedAt).toBeNull()
    expect(records.brands.get(keep.id)?.revision).toBe(keep.revision)
  })

  test('of a record into itself, back, or out of the bin is refused in words', async () => {
    const all = filled()
    const { records, keep, other } = all
    await expect(mergeBrands(all, keep, keep)).rejects.toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    )
    await mergeBrands(all, keep, other)
    const now = records.brands.get(keep.id) ?? keep
    await expect(mergeBrands(all, other, now)).rejects.toThrow(
      /“Aurelle Paris” was merged into “Maison Aurèle” before/,
    )
    const binned = records.brands.create({ ...emptyBrandFields(), name: 'Binned' })
    records.brands.bin([binned.id])
    await expect(mergeBrands(all, now, binned)).rejects.toThrow(/is in the bin/)
    await expect(mergeBrands(all, now, { id: newId(), revision: 1, name: '' })).rejects.toThrow(
      /no longer in the library/,
    )
  })
})

describe('an old id', () => {
  test('leads to the record that stayed, through any chain, in a kept state, a paste and a lookup', async () => {
    const all = filled()
    const { records, services, keep, other, article } = all
    const third = records.brands.create({ ...emptyBrandFields(), name: 'Aurèle Group' })
    const revision = records.revisions.keep(article, { cause: 'named', label: 'before' })
    await mergeBrands(all, keep, other)
    await mergeBrands(all, third, records.brands.get(keep.id) ?? keep)
    const kept = records.revisions.state(revision)
    const restored = records.articles.create({
      fields: kept?.fields ?? emptyArticleFields(),
      document: kept?.document ?? article.document,
    })
    expect(restored.document.content[0]).toMatchObject({ content: [{}, { attrs: { id: third.id } }, {}] })
    expect(services['references.get']({ ids: [other.id] })).toMatchObject({
      brands: [{ id: other.id }, { id: third.id }],
      merged: [{ id: other.id, intoId: third.id }],
    })
  })

  test('leads there still when its record was deleted for ever, and the merge can then not be undone', async () => {
    const all = filled()
    const { records, services, keep, other, article } = all
    const mergeId = idOf(await mergeBrands(all, keep, other))
    await services['brands.deleteForEver']({ ids: [other.id] })
    const pasted = records.articles.create({ fields: emptyArticleFields(), document: article.document })
    expect(idsIn(pasted.document)).not.toContain(other.id)
    await expect(services['merges.undo']({ mergeId })).rejects.toThrow(/can no longer be undone/)
  })

  test('is its own again when the record is restored alone', async () => {
    const all = filled()
    const { services, keep, other } = all
    const mergeId = idOf(await mergeBrands(all, keep, other))
    services['brands.restore']({ ids: [other.id] })
    expect(services['references.get']({ ids: [other.id] }).merged).toEqual([])
    await expect(services['merges.undo']({ mergeId })).rejects.toThrow(/can no longer be undone/)
  })

  test('never leads back to itself, whatever order merges are asked for in', () => {
    const all = filled()
    const { records, library } = all
    const ids = Array.from({ length: 6 }, () => newId())
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
        library.connection.exec('DELETE FROM merges')
        for (const [from, into] of pairs) {
          try {
            records.merges.add('brand', [from], into)
          } catch {
            // Refused by a constraint of the table.
          }
        }
        const survivors = records.merges.survivorsOf(ids)
        for (const [id, end] of survivors) {
          expect(end).not.toBe(id)
          expect(survivors.has(end)).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
    library.connection.exec('DELETE FROM merges')
    const [one = '', two = '', three = ''] = ids
    records.merges.add('brand', [one], two)
    records.merges.add('brand', [two], three)
    expect(() => records.merges.add('brand', [three], one)).toThrow()
    expect(() => library.connection.exec('UPDATE merged_records SET into_id = record_id')).toThrow()
  })
})

describe('deleting for ever what is mentioned', () => {
  test('says in how many articles, and makes plain words of every mention', async () => {
    const { records, services, other, double, article } = filled()
    expect(services['mentions.countArticles']({ kind: 'brand', ids: [other.id] })).toEqual({ articles: 1 })
    await services['brands.deleteForEver']({ ids: [other.id] })
    await services['experts.deleteForEver']({ ids: [double.id] })
    const content = records.articles.get(article.id)?.document.content ?? []
    expect(content[0]).toMatchObject({ content: [{ type: 'text', text: 'By Aurelle Paris she says.' }] })
    expect(content[1]).toMatchObject({ content: [{ type: 'text', text: 'she' }] })
    expect(content[3]).toMatchObject({ content: [{}, { attrs: { expertId: null, speaker: 'Dr. Okafor' } }] })
    expect(services['mentions.countArticles']({ kind: 'brand', ids: [other.id] })).toEqual({ articles: 0 })
  })

  test('keeps the words for a state of the article that comes back later', async () => {
    const { records, services, other, twin, article } = filled()
    const revision = records.revisions.keep(article, { cause: 'named', label: 'before' })
    await services['brands.deleteForEver']({ ids: [other.id] })
    await services['products.deleteForEver']({ ids: [twin.id] })
    const present = records.articles.get(article.id) ?? article
    records.articles.save(article.id, present.revision, {
      document: records.revisions.state(revision)?.document,
    })
    const content = records.articles.get(article.id)?.document.content ?? []
    expect(content[0]).toMatchObject({ content: [{ type: 'text', text: 'By Aurelle Paris she says.' }] })
    expect(content[2]).toMatchObject({ type: 'paragraph', content: [{ text: 'The Cloud Balm' }] })
    expect(content[3]).toMatchObject({
      content: [{}, { content: [{ content: [{ attrs: { mode: 'pinned', value: '€34.00' } }] }] }],
    })
  })

  test('keeps nothing of a record that no text ever named', async () => {
    const { services, library, keep } = filled()
    await services['brands.deleteForEver']({ ids: [keep.id] })
    expect(library.connection.prepare('SELECT count(*) FROM kept_words').pluck().get()).toBe(0)
  })
})
