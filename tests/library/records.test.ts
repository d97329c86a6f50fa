import type { RecordCallName } from '@main/services/records'
import { newId } from '@shared/identifiers'
import { contract } from '@shared/ipc/contract'
import { describe, expect, test, vi } from 'vitest'
import { testLibraries } from '../helpers/library-open'
import {
  emptyFields,
  fullArticle,
  fullBrand,
  fullExpert,
  fullInterview,
  fullMedia,
  fullProduct,
  fullProfile,
  paragraphs,
  segmentsOf,
} from '../helpers/library-samples'

const testLibrary = testLibraries()

/** A library with one full record of each kind. */
function filled() {
  const { records, services, ...rest } = testLibrary()
  const media = records.media.create(fullMedia())
  const brand = records.brands.create(fullBrand())
  const expert = records.experts.create(fullExpert(brand.id, media.id))
  const product = records.products.create(fullProduct(brand.id, media.id))
  const interviewFields = fullInterview(expert.id, media.id)
  const segments = segmentsOf(interviewFields)
  const interview = records.interviews.create({ ...interviewFields, segments })
  const article = records.articles.create({
    fields: fullArticle(media.id, [interview.id]),
    document: paragraphs('Less is a method.'),
  })
  const profile = records.profiles.create(fullProfile())
  return { records, services, ...rest, media, brand, expert, product, interview, article, profile, segments }
}

const base = { id: expect.any(String), revision: 1, binnedAt: null }

test('every field of every record comes back as it was given', () => {
  const { records, media, brand, expert, product, interview, article, profile, segments } = filled()
  expect(records.media.get(media.id)).toMatchObject({ ...base, ...fullMedia() })
  expect(records.brands.get(brand.id)).toMatchObject({ ...base, ...fullBrand() })
  const expertFields = fullExpert(brand.id, media.id)
  expect(records.experts.get(expert.id)).toMatchObject({
    ...base,
    ...expertFields,
    credentials: expert.credentials,
  })
  const productFields = fullProduct(brand.id, media.id)
  expect(records.products.get(product.id)).toMatchObject({
    ...base,
    ...productFields,
    sizes: product.sizes,
    prices: product.prices,
  })
  expect(product.prices.map(({ amountMinor }) => amountMinor)).toEqual([5400, 2900, 3100, 3000])
  const interviewFields = fullInterview(expert.id, media.id)
  expect(records.interviews.get(interview.id)).toMatchObject({
    ...base,
    ...interviewFields,
    participants: interview.participants,
    segments,
  })
  expect(records.articles.get(article.id)).toMatchObject({
    ...base,
    ...fullArticle(media.id, [interview.id]),
  })
  expect(records.profiles.get(profile.id)).toMatchObject({ ...base, ...fullProfile(), builtIn: false })
})

test('the full samples differ from an empty record in every field, and hold the contract', () => {
  const { services, media, brand, expert, product, interview, article } = filled()
  const whole = { media, brand, expert, product, interview, article }
  for (const [kind, empty] of Object.entries(emptyFields)) {
    const record: Record<string, unknown> = whole[kind as keyof typeof whole]
    for (const [field, value] of Object.entries(empty()))
      expect(record[field], `${kind}.${field}`).not.toEqual(value)
  }
  const page = { filter: '', binned: false, limit: 10, offset: 0 }
  for (const name of [
    'articles',
    'interviews',
    'experts',
    'brands',
    'products',
    'media',
    'profiles',
  ] as const) {
    const list = services[`${name}.list` satisfies RecordCallName](page)
    expect(contract[`${name}.list`].output.parse(list)).toEqual(list)
    const got = services[`${name}.get`]({ id: list.rows[0]?.id ?? '' })
    expect(contract[`${name}.get`].output.parse(got)).toEqual(got)
  }
})

describe('saving', () => {
  test('raises the revision also where a whole record is given for its fields', () => {
    const { records, product, brand, expert, interview, media, profile } = filled()
    const { products, brands, experts, interviews, profiles } = records
    expect(products.save(product.id, 1, product)).toMatchObject({ outcome: 'saved', revision: 2 })
    brands.save(brand.id, 1, brand)
    experts.save(expert.id, 1, expert)
    interviews.save(interview.id, 1, interview)
    records.media.save(media.id, 1, media)
    profiles.save(profile.id, 1, profile)
    const revisions = [
      products.get(product.id),
      brands.get(brand.id),
      experts.get(expert.id),
      interviews.get(interview.id),
      records.media.get(media.id),
      profiles.get(profile.id),
    ].map((whole) => whole?.revision)
    expect(revisions).toEqual([2, 2, 2, 2, 2, 2])
  })

  test('replaces every field, and raises the revision and the time', () => {
    const { records, services, brand, media, told } = filled()
    const first = records.experts.create({ ...emptyFields.expert(), name: 'Nobody yet', tags: ['old'] })
    const fields = fullExpert(brand.id, media.id)
    const answer = services['experts.save']({ id: first.id, revision: 1, fields })
    expect(answer).toMatchObject({ outcome: 'saved', revision: 2 })
    expect(records.experts.get(first.id)).toEqual({
      ...fields,
      id: first.id,
      revision: 2,
      createdAt: first.createdAt,
      updatedAt: expect.any(Number),
      binnedAt: null,
    })
    expect(told).toContainEqual({ kind: 'expert', ids: [first.id] })
  })

  test('takes away what is no longer there', () => {
    const { records, product, brand } = filled()
    records.products.save(product.id, 1, { ...emptyFields.product(), name: 'Bare' })
    expect(records.products.get(product.id)).toMatchObject({
      ...emptyFields.product(),
      name: 'Bare',
      revision: 2,
    })
    records.brands.save(brand.id, 1, { ...emptyFields.brand(), name: 'Bare' })
    expect(records.brands.get(brand.id)).toMatchObject({ aliases: [], misspellings: [], tags: [] })
  })

  test('is refused when based on an older revision, and answers with the present record', () => {
    const { services, records, brand, told } = filled()
    const renamed = { ...fullBrand(), name: 'Renamed first' }
    services['brands.save']({ id: brand.id, revision: 1, fields: renamed })
    const before = told.length
    const answer = services['brands.save']({
      id: brand.id,
      revision: 1,
      fields: { ...fullBrand(), name: 'Too late' },
    })
    expect(answer).toEqual({ outcome: 'stale', current: records.brands.get(brand.id) })
    expect(records.brands.get(brand.id)).toMatchObject({ name: 'Renamed first', revision: 2 })
    expect(told).toHaveLength(before)
  })

  test('of a record that is gone says so', () => {
    const { services } = testLibrary()
    const save = () => services['brands.save']({ id: newId(), revision: 1, fields: fullBrand() })
    expect(save).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => services['brands.get']({ id: newId() })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })

  test('with a reference to nothing is refused whole', () => {
    const { services, records, product } = filled()
    const fields = { ...fullProduct(newId(), product.pictureMediaId ?? ''), name: 'Changed' }
    expect(() => services['products.save']({ id: product.id, revision: 1, fields })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    )
    expect(records.products.get(product.id)).toEqual(product)
  })

  test('a transcript is one save of the interview', () => {
    const { services, records, interview, segments } = filled()
    const fewer = segments.slice(1)
    const answer = services['interviews.saveSegments']({ id: interview.id, revision: 1, segments: fewer })
    expect(answer).toMatchObject({ outcome: 'saved', revision: 2 })
    expect(records.interviews.get(interview.id)?.segments).toEqual(fewer)
    expect(services['interviews.saveSegments']({ id: interview.id, revision: 1, segments: [] }).outcome).toBe(
      'stale',
    )
    expect(services['search.find']({ text: 'wrong about', kinds: ['interview'], limit: 5 })).toEqual([])
    expect(services['search.find']({ text: 'stings', kinds: ['interview'], limit: 5 })).toHaveLength(1)
  })
})

test('many records are made all or none', () => {
  const { records } = testLibrary()
  const ids = records.brands.createMany([fullBrand(), { ...fullBrand(), name: 'Second' }])
  expect(records.brands.getMany(ids).map(({ name }) => name)).toEqual(['Maison Aurèle', 'Second'])
  const broken = [
    { ...emptyFields.product(), name: 'Good' },
    { ...emptyFields.product(), name: 'Bad', brandId: newId() },
  ]
  expect(() => records.products.createMany(broken)).toThrow(/no longer in the library/)
  expect(records.products.count()).toBe(0)
})

describe('the bin', () => {
  test('takes records out of lists and search, and gives them back', () => {
    const { services, product, told } = filled()
    const page = { filter: '', limit: 10, offset: 0 }
    expect(services['products.bin']({ ids: [product.id, newId()] })).toEqual({ done: 1 })
    expect(services['products.bin']({ ids: [product.id] })).toEqual({ done: 0 })
    expect(services['products.list']({ ...page, binned: false }).total).toBe(0)
    expect(services['products.list']({ ...page, binned: true }).rows[0]).toMatchObject({ name: 'Cloud Balm' })
    expect(services['products.list']({ ...page, filter: 'loud', binned: true }).total).toBe(1)
    expect(services['search.find']({ text: 'Cloud', kinds: [], limit: 5 })).toEqual([])
    expect(services['mentions.suggest']({ text: 'Cloud', limit: 5 })).toEqual([])
    expect(services['bin.list'](null)).toMatchObject([
      { kind: 'product', id: product.id, title: 'Cloud Balm', binnedAt: expect.any(Number) },
    ])
    expect(services['products.restore']({ ids: [product.id] })).toEqual({ done: 1 })
    expect(services['search.find']({ text: 'Cloud', kinds: [], limit: 5 })).toHaveLength(1)
    expect(services['products.get']({ id: product.id })).toEqual(product)
    expect(told.filter(({ kind }) => kind === 'product')).toHaveLength(2)
  })

  test('is emptied of every kind', async () => {
    const { services, records, media, brand, expert, product, interview, article, profile } = filled()
    services['articles.bin']({ ids: [article.id] })
    services['interviews.bin']({ ids: [interview.id] })
    services['experts.bin']({ ids: [expert.id] })
    services['brands.bin']({ ids: [brand.id] })
    services['products.bin']({ ids: [product.id] })
    services['media.bin']({ ids: [media.id] })
    services['profiles.bin']({ ids: [profile.id] })
    expect(services['bin.list'](null)).toHaveLength(7)
    expect(await services['bin.empty'](null)).toEqual({ done: 7, left: 0 })
    expect(services['bin.list'](null)).toEqual([])
    expect(records.media.get(media.id)).toBeNull()
    expect(services['tags.list'](null)).toEqual([])
    expect(records.search.find('Okafor', [], 10)).toEqual([])
  })

  test('is emptied in slices; what a stop leaves stays, and what is restored meanwhile too', async () => {
    const { services, records, told } = testLibrary()
    const ids = records.brands.createMany(
      Array.from({ length: 700 }, (_, index) => ({ ...emptyFields.brand(), name: `House ${index}` })),
    )
    services['brands.bin']({ ids })
    const order = services['bin.list'](null).map(({ id }) => id)
    const last = order.at(-1) ?? ''
    const stop = new AbortController()
    const answer = await services['bin.empty'](null, {
      signal: stop.signal,
      onProgress: (seen) => seen === 400 && stop.abort(),
    })
    expect(answer).toEqual({ done: 400, left: 300 })
    expect(services['bin.list'](null)).toHaveLength(300)
    expect(told.at(-1)).toMatchObject({ kind: 'brand', ids: { length: 400 } })

    const rest = await services['bin.empty'](null, {
      onProgress: (seen) => seen === 200 && services['brands.restore']({ ids: [last] }),
    })
    expect(rest).toEqual({ done: 299, left: 0 })
    expect(records.brands.allIds()).toEqual([last])
  })

  test('what named a record in a field has let go of it once that is deleted, and says so to whoever has it open', async () => {
    const { services, told, media, brand, expert, product, interview, article } = filled()
    const { 'articles.save': saveArticle, 'products.save': saveProduct } = services
    told.length = 0
    await services['media.deleteForEver']({ ids: [media.id] })
    for (const { kind, id } of [
      { kind: 'article', id: article.id },
      { kind: 'interview', id: interview.id },
      { kind: 'expert', id: expert.id },
      { kind: 'product', id: product.id },
    ])
      expect(told).toContainEqual({ kind, ids: [id] })
    // An open article still has the cover; the library would refuse it however often it is saved.
    expect(saveArticle({ id: article.id, revision: 1, fields: article })).toMatchObject({
      outcome: 'stale',
      current: { revision: 2, coverMediaId: null },
    })
    expect(services['mentions.ofRecord']({ kind: 'media', id: media.id })).toEqual([])

    await services['brands.deleteForEver']({ ids: [brand.id] })
    expect(saveProduct({ id: product.id, revision: 2, fields: product })).toMatchObject({
      outcome: 'stale',
      current: { revision: 3, brandId: null, pictureMediaId: null },
    })
    expect(services['experts.get']({ id: expert.id })).toMatchObject({ revision: 3, brandInterests: [] })
    // A product is no longer found by the name of a brand that is gone.
    expect(services['search.find']({ text: brand.name, kinds: ['product'], limit: 5 })).toEqual([])

    await services['experts.deleteForEver']({ ids: [expert.id] })
    expect(services['interviews.get']({ id: interview.id }).revision).toBe(3)
    services['interviews.deleteForEver']({ ids: [interview.id] })
    expect(services['articles.get']({ id: article.id })).toMatchObject({ revision: 3, interviewIds: [] })
  })

  test('products of a brand that is gone are found by its name no longer, however many they were', async () => {
    const { records, services } = testLibrary()
    const [full, few] = ['Maison Aurèle', 'Hav & Sol'].map((name) =>
      records.brands.create({ ...fullBrand(), name, aliases: [], misspellings: [] }),
    )
    if (!full || !few) throw new Error('no brands')
    const balm = (brandId: string) => ({ ...emptyFields.product(), name: 'Balm', brandId })
    records.products.createMany([...Array.from({ length: 300 }, () => balm(full.id)), balm(few.id)])
    records.brands.bin([full.id, few.id])
    await services['bin.empty'](null)
    const found = () =>
      [full, few].map(
        ({ name }) => services['search.find']({ text: name, kinds: ['product'], limit: 5 }).length,
      )
    await vi.waitFor(() => expect(found()).toEqual([0, 0]))
    expect(services['search.find']({ text: 'Balm', kinds: ['product'], limit: 500 })).toHaveLength(301)
  })

  test('leaves the profiles that came with the app', () => {
    const { services } = testLibrary()
    const profiles = services['profiles.list']({ filter: '', binned: false, limit: 10, offset: 0 }).rows
    expect(profiles.map(({ key }) => key).sort()).toEqual(['html', 'html-page', 'markdown'])
    const ids = profiles.map(({ id }) => id)
    const refused = expect.objectContaining({ code: 'not-allowed' })
    expect(() => services['profiles.bin']({ ids })).toThrow(refused)
    expect(() => services['profiles.deleteForEver']({ ids })).toThrow(refused)
    const [first] = profiles
    if (!first) throw new Error('no profile')
    const rekeyed = { ...first, key: 'other' }
    expect(() => services['profiles.save']({ id: first.id, revision: 1, fields: rekeyed })).toThrow(refused)
    expect(() => services['profiles.create']({ fields: { ...fullProfile(), key: 'html' } })).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
  })
})

test('tags are counted over the records in use', () => {
  const { services, records } = testLibrary()
  const first = records.brands.create({ ...fullBrand(), tags: ['b', 'a', 'b'] })
  records.brands.create({ ...fullBrand(), tags: ['a'] })
  expect(first.tags).toEqual(['a', 'b'])
  expect(services['tags.list'](null)).toEqual([
    { name: 'a', count: 2, kinds: { brand: 2 } },
    { name: 'b', count: 1, kinds: { brand: 1 } },
  ])
  services['brands.bin']({ ids: [first.id] })
  expect(services['tags.list'](null)).toEqual([{ name: 'a', count: 1, kinds: { brand: 1 } }])
})

test('settings have defaults and keep what is set', () => {
  const { services } = testLibrary()
  expect(services['settings.get'](null)).toMatchObject({ language: 'en-GB', currency: 'EUR' })
  expect(services['settings.set']({ currency: 'SEK', byline: 'Vera Quist' })).toMatchObject({
    currency: 'SEK',
  })
  expect(services['settings.get'](null)).toMatchObject({
    currency: 'SEK',
    byline: 'Vera Quist',
    wordsPerMinute: 220,
  })
  expect(services['articles.create']({ fields: {} }).byline).toBe('Vera Quist')
})

test('references bring what is shown along with what is asked for', () => {
  const { services, product, expert, brand, media } = filled()
  const found = services['references.get']({ ids: [product.id, expert.id, newId()] })
  expect(found.products).toEqual([product])
  expect(found.experts).toEqual([expert])
  expect(found.brands).toEqual([brand])
  expect(found.media).toEqual([media])
})

test('a summary shows the present price of the first size, counts and names', () => {
  const { services, brand, interview } = filled()
  const page = { filter: '', binned: false, limit: 10, offset: 0 }
  expect(services['products.list'](page).rows[0]).toMatchObject({
    price: { amountMinor: 3100 },
    brandName: 'Maison Aurèle',
    hasAffiliateLink: true,
    acquisitionKind: 'press-sample',
  })
  expect(services['brands.list'](page).rows[0]).toMatchObject({ id: brand.id, productCount: 1 })
  expect(services['media.list'](page).rows[0]).toMatchObject({ useCount: 4 })
  expect(services['interviews.list'](page).rows[0]).toMatchObject({
    id: interview.id,
    segmentCount: 3,
    participantNames: ['Vera Quist', 'Inès Okafor'],
  })
})

test('exports and kept revisions are on record', () => {
  const { records, article, profile, product } = filled()
  const id = records.exportLog.add(
    {
      articleId: article.id,
      articleRevision: 1,
      articleTitle: article.title,
      profileId: profile.id,
      profileName: profile.name,
      format: 'html',
      target: '/home/vera/out',
      file: 'the-quiet-barrier.html',
      contentHash: 'cd'.repeat(32),
    },
    [
      {
        blockId: null,
        productId: product.id,
        field: 'price',
        value: '€31.00',
        asOf: '2026-05-01',
        use: 'card',
        mode: 'live',
        sizeId: product.sizes[0]?.id ?? null,
        money: { amountMinor: 3100, currency: 'EUR' },
      },
    ],
  )
  const revision = records.revisions.keep(article, { cause: 'named', label: 'before the edit' })
  expect(records.revisions.ofArticle(article.id)).toMatchObject([
    { id: revision, label: 'before the edit', revision: 1 },
  ])
  expect(records.revisions.state(revision)).toMatchObject({
    document: article.document,
    fields: { title: article.title },
  })
  records.articles.deleteForEver([article.id])
  expect(records.exportLog.ofArticle(article.id)).toMatchObject([{ id, articleTitle: 'The quiet barrier' }])
  expect(records.exportLog.factsOf(id)).toMatchObject([
    { value: '€31.00', use: 'card', mode: 'live', money: { amountMinor: 3100, currency: 'EUR' } },
  ])
  expect(records.revisions.ofArticle(article.id)).toEqual([])
})
