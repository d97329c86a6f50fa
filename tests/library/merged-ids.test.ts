import { undoImport } from '@main/services/record-import/undo'
import type { ArticleDocument, FactNode } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyBrandFields } from '@shared/records/brand'
import { emptyExpertFields } from '@shared/records/expert'
import { mergedFields } from '@shared/records/merge/merge-fields'
import type { MergeKind } from '@shared/records/merge/merge-kind'
import { emptyProductFields } from '@shared/records/product'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { emptyFields } from '../helpers/library-samples'

const testLibrary = testLibraries()

/**
 * Where the id of a merged record may stand afterwards: in its own rows, which lie in the bin, in what says where it
 * went, and in what an import made of it. A new column that names records is moved by a merge, or stands here.
 */
const ownPlaces: Record<MergeKind, string[]> = {
  expert: [
    'brand_interests.expert_id',
    'credentials.expert_id',
    'expert_short_names.expert_id',
    'expert_topics.expert_id',
    'experts.id',
  ],
  brand: ['brand_names.brand_id', 'brands.id'],
  product: [
    'product_aliases.product_id',
    'product_claims.product_id',
    'product_links.product_id',
    'product_prices.product_id',
    'product_sizes.product_id',
    'products.id',
  ],
}
const placesOfAll = [
  'import_changes.record_id',
  'merged_records.record_id',
  'record_tags.record_id',
  'search_records.record_id',
]

/** Every column in which a text stands, anywhere in what it holds; without the index of ingredients, which follows. */
function columnsWith({ library: { connection } }: TestLibrary, text: string): string[] {
  const tables = connection
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%\\_%\\_%' ESCAPE '\\'
       AND name NOT LIKE 'ingredient%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .pluck()
    .all()
  return tables.flatMap((table) => {
    const columns = connection.pragma(`table_info(${table})`) as { name: string }[]
    return columns
      .map(({ name }) => name)
      .filter((name) =>
        connection
          .prepare<[string]>(`SELECT 1 FROM ${table} WHERE instr(CAST(${name} AS TEXT), ?) > 0`)
          .get(text),
      )
      .map((name) => `${table}.${name}`)
  })
}

/** Two records of each kind, of which the second of each is named wherever a library can name it. */
function filled() {
  const opened = testLibrary()
  const { records, services } = opened
  const tags = ['spring']
  const brand = (name: string) =>
    records.brands.create({ ...emptyBrandFields(), name, aliases: [`${name} Paris`], tags })
  const brands = [brand('Maison Aubel'), brand('Aubelle')] as const
  const expert = (name: string) =>
    records.experts.create({
      ...emptyExpertFields(),
      name,
      tags,
      shortNames: [`Dr. ${name}`],
      topics: ['pores'],
      credentials: [{ id: newId(), name: 'MD', issuer: name, verifiedOn: null, expiresOn: null, url: null }],
      brandInterests: [{ brandId: brands[1].id, kind: 'owns', note: '' }],
    })
  const experts = [expert('Inès Okafor'), expert('I. Okafor')] as const
  const product = (name: string, amountMinor: number, asOf: string) => {
    const sizeId = newId()
    return records.products.create({
      ...emptyProductFields(),
      name,
      tags,
      brandId: brands[1].id,
      aliases: [`${name} balm`],
      ingredients: 'Aqua, Niacinamide',
      claims: ['calms'],
      links: [{ kind: 'shop', label: '', url: 'https://shop.example/a' }],
      sizes: [{ id: sizeId, label: '30 ml' }],
      prices: [{ id: newId(), sizeId, amountMinor, currency: 'EUR', asOf }],
    })
  }
  const products = [product('Cloud', 3900, '2026-03-03'), product('The Cloud', 3400, '2026-02-02')] as const
  const [, twin] = products
  const sizeId = twin.sizes[0]?.id ?? ''
  const fact: FactNode = {
    type: 'fact',
    attrs: {
      productId: twin.id,
      field: 'price',
      mode: 'live',
      value: null,
      asOf: null,
      sizeId,
      currency: 'EUR',
    },
  }
  const document: ArticleDocument = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: newId() },
        content: [
          { type: 'mention', attrs: { kind: 'brand', id: brands[1].id, text: null } },
          { type: 'mention', attrs: { kind: 'product', id: twin.id, text: 'it' } },
          { type: 'mention', attrs: { kind: 'expert', id: experts[1].id, text: null } },
          fact,
        ],
      },
      { type: 'productCard', attrs: { id: newId(), productId: twin.id, note: null } },
      { type: 'expertCard', attrs: { id: newId(), expertId: experts[1].id } },
    ],
  }
  const article = records.articles.create({
    fields: { ...emptyArticleFields(), title: 'On balm', status: 'published' },
    document,
  })
  records.interviews.create({
    ...emptyFields.interview(),
    participants: [{ id: newId(), name: 'Inès', role: 'expert', expertId: experts[1].id }],
    segments: [],
  })
  const exportId = records.exportLog.add(
    {
      articleId: article.id,
      articleRevision: 1,
      articleTitle: '',
      profileId: newId(),
      profileName: 'Blog',
      format: 'html',
      target: '/posts',
      file: 'balm.html',
      contentHash: '',
    },
    [
      {
        blockId: null,
        productId: twin.id,
        field: 'price',
        value: '€29.00',
        asOf: null,
        use: 'fact',
        mode: 'live',
        sizeId,
        money: { amountMinor: 2900, currency: 'EUR' },
      },
    ],
  )
  const value = { productId: twin.id, field: 'price' as const, value: '€29.00' }
  records.printedFacts.keep(article.id, [value], 'It was a launch price.')
  const view = {
    id: newId(),
    kind: 'product' as const,
    name: 'Aubelle only',
    state: {
      filter: '',
      look: 'usual' as const,
      columns: null,
      where: [
        { test: 'among' as const, field: 'brand', values: [brands[1].id, null] },
        { test: 'among' as const, field: 'category', values: ['mask'] },
      ],
    },
  }
  services['views.save'](view)
  const batchId = newId()
  records.importBatches.begin({
    id: batchId,
    kind: 'product',
    sourceName: 'prices.csv',
    format: 'csv',
    startedAt: 1,
    endedAt: 2,
    undoneAt: null,
    rowCount: 3,
    added: 3,
    updated: 0,
    skipped: 0,
    rejected: 0,
  })
  const imported = [experts[1], brands[1], twin]
  const kinds = ['expert', 'brand', 'product'] as const
  for (const [position, { id, revision }] of imported.entries())
    records.importBatches.addChange({
      batchId,
      position,
      kind: kinds[position] ?? 'brand',
      recordId: id,
      revision,
      before: null,
    })
  return { ...opened, experts, brands, products, article, exportId, view, batchId, value }
}

const seen = ({ id, revision }: { id: string; revision: number }) => ({ id, revision })

async function merge(library: ReturnType<typeof filled>, kind: MergeKind): Promise<string> {
  const { services, records } = library
  const ask = () => {
    const both = { expert: library.experts, brand: library.brands, product: library.products }[kind]
    const ids = both.map(({ id }) => id)
    if (kind === 'expert') {
      const [keep, merged] = records.experts.getMany(ids)
      if (keep && merged)
        return { kind, keep: seen(keep), merged: [seen(merged)], fields: mergedFields(kind, [keep, merged]) }
    } else if (kind === 'brand') {
      const [keep, merged] = records.brands.getMany(ids)
      if (keep && merged)
        return { kind, keep: seen(keep), merged: [seen(merged)], fields: mergedFields(kind, [keep, merged]) }
    } else {
      const [keep, merged] = records.products.getMany(ids)
      if (keep && merged)
        return { kind, keep: seen(keep), merged: [seen(merged)], fields: mergedFields(kind, [keep, merged]) }
    }
    throw new Error('A record is gone.')
  }
  const answer = await services['merges.make'](ask())
  if (answer.outcome !== 'merged') throw new Error('It was refused.')
  return answer.mergeId
}

const wherever = (library: ReturnType<typeof filled>) => ({
  document: library.records.articles.get(library.article.id)?.document,
  printed: library.records.exportLog.factsOf(library.exportId),
  kept: library.records.printedFacts.allKept(),
  views: library.records.views.list(),
  brandOfProducts: library.records.products
    .getMany(library.products.map(({ id }) => id))
    .map(({ brandId }) => brandId),
})

test.each(['expert', 'brand', 'product'] as const)(
  'a merged %s is named nowhere but in its own rows, and everywhere as before once taken back',
  async (kind) => {
    const library = filled()
    const [, merged] = { expert: library.experts, brand: library.brands, product: library.products }[kind]
    const before = wherever(library)
    const namedBefore = columnsWith(library, merged.id)
    expect(namedBefore).toContain('article_documents.document')
    const mergeId = await merge(library, kind)
    // A view is read as it is meant today, and keeps the words it was saved with for an undo.
    const views = kind === 'brand' ? ['views.state'] : []
    const left = columnsWith(library, merged.id)
    const allowed = [...ownPlaces[kind], ...placesOfAll, ...views]
    expect(left.filter((column) => !allowed.includes(column))).toEqual([])
    expect(JSON.stringify(library.records.views.list())).not.toContain(merged.id)
    await library.services['merges.undo']({ mergeId })
    expect(wherever(library)).toEqual(before)
    expect(columnsWith(library, merged.id)).toEqual(namedBefore)
  },
)

test('a value kept as printed is kept of the product that stayed', async () => {
  const library = filled()
  const { services, products, article } = library
  await merge(library, 'product')
  expect(services['facts.outOfDate']({ articleId: article.id }).articles).toMatchObject([
    { values: [{ productId: products[0].id, value: '€29.00', kept: { reason: 'It was a launch price.' } }] },
  ])
})

test('what was decided of both stays as it stands, and each has its own again', async () => {
  const library = filled()
  const { records, products, article, value } = library
  const own = { ...value, productId: products[0].id }
  records.printedFacts.keep(article.id, [own], 'Said so in the text.')
  const before = records.printedFacts.allKept()
  const mergeId = await merge(library, 'product')
  expect(records.printedFacts.allKept()).toMatchObject([{ ...own, reason: 'Said so in the text.' }])
  await library.services['merges.undo']({ mergeId })
  expect(records.printedFacts.allKept()).toEqual(before)
})

test('what was released after the merge stays released, and an article that is gone stops nothing', async () => {
  const library = filled()
  const { records, services, products, article, value } = library
  const mergeId = await merge(library, 'product')
  services['facts.release']({ articleId: article.id, values: [{ ...value, productId: products[0].id }] })
  await services['merges.undo']({ mergeId })
  expect(records.printedFacts.allKept()).toEqual([])

  const other = filled()
  const otherMerge = await merge(other, 'product')
  other.services['articles.bin']({ ids: [other.article.id] })
  other.services['articles.deleteForEver']({ ids: [other.article.id] })
  expect(await other.services['merges.undo']({ mergeId: otherMerge })).toMatchObject({ done: 1 })
})

test('a price of one size follows that size into the product that stayed, in texts and in what was printed', async () => {
  const library = filled()
  const { records, services, products, article, exportId } = library
  const state = records.revisions.keep(article, { cause: 'named', label: 'Before' })
  const stayed = products[0].sizes[0]?.id
  await merge(library, 'product')
  const document = records.articles.get(article.id)?.document
  expect(document?.content[0]).toMatchObject({
    content: [{}, {}, {}, { attrs: { productId: products[0].id, sizeId: stayed } }],
  })
  expect(records.exportLog.factsOf(exportId)).toMatchObject([{ sizeId: stayed }])
  // The price of the size that stayed, not that the record no longer says anything.
  expect(services['facts.outOfDate']({}).articles).toMatchObject([{ values: [{ now: '€39.00' }] }])
  const kept = records.revisions.state(state)
  const now = records.articles.get(article.id)
  if (!kept || !now) throw new Error('The state is gone.')
  records.articles.save(article.id, now.revision, { document: kept.document })
  expect(records.articles.get(article.id)?.document.content[0]).toMatchObject({
    content: [{}, {}, {}, { attrs: { sizeId: stayed } }],
  })
})

test('an import that is taken back leaves a merged record in the bin, from where the merge can be undone', async () => {
  const library = filled()
  const { products, batchId } = library
  const mergeId = await merge(library, 'product')
  const report = await undoImport(library, batchId)
  expect(report.kept).toContainEqual(
    expect.objectContaining({ id: products[1].id, reason: 'it was merged into another one' }),
  )
  expect(await library.services['merges.undo']({ mergeId })).toMatchObject({ done: 1 })
})
