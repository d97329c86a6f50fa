import type { ListKind } from '@shared/lists/kinds'
import {
  acquisitionKinds,
  articleStatuses,
  interviewMedia,
  mediaKinds,
  productKinds,
} from '@shared/records/choices'
import { DUE_SOON_DAYS } from '@shared/records/deadline'
import { PERMISSION_SOON_DAYS } from '@shared/records/media'
import { type ListSource, mentionJoin, stepOf, steps, untagged, words } from './source'

/** An article with a deadline has it still to keep; as `isMet` in shared/records/deadline.ts says of what has not. */
export const isOwed = `articles.status <> 'published'
  AND (articles.status <> 'needs-update' OR coalesce(articles.published_on < articles.deadline, 1))`

const articles: ListSource<'article'> = {
  table: 'articles',
  order: 'articles.updated_at DESC, articles.id',
  sorts: {
    updated: { sql: 'articles.updated_at' },
    created: { sql: 'articles.created_at' },
    title: { sql: "NULLIF(articles.title, '') COLLATE NOCASE" },
    status: { sql: stepOf('articles.status', articleStatuses) },
    client: { sql: "NULLIF(articles.client, '') COLLATE NOCASE" },
    byline: { sql: "NULLIF(articles.byline, '') COLLATE NOCASE" },
    deadline: { sql: 'articles.deadline' },
    published: { sql: 'articles.published_on' },
    words: { sql: 'articles.word_count' },
    // What nobody moved stands below what somebody did, the nearest deadline first.
    board: {
      sql: "coalesce('a' || board_places.position, 'b' || articles.deadline)",
      join: `LEFT JOIN board_places
        ON board_places.article_id = articles.id AND board_places.status = articles.status`,
    },
  },
  fields: {
    status: steps('articles.status', articleStatuses),
    client: words('articles.client'),
    byline: words('articles.byline'),
  },
  flags: {
    outOfDate: { sql: 'articles.id IN (SELECT value FROM json_each(@outOfDate))' },
    owed: { sql: `articles.deadline IS NOT NULL AND ${isOwed}` },
    late: { sql: `articles.deadline < @today AND ${isOwed}` },
    dueSoon: {
      sql: `articles.deadline >= @today AND articles.deadline < date(@today, '+${DUE_SOON_DAYS} days') AND ${isOwed}`,
    },
    withoutDeadline: { sql: "articles.deadline IS NULL AND articles.status <> 'published'" },
    untagged: untagged('article', 'articles'),
  },
  ranges: {
    words: { sql: 'articles.word_count' },
    daysLeft: { sql: 'CAST(julianday(articles.deadline) - julianday(@today) AS INTEGER)' },
  },
}

const consentForms = ['none', 'spoken', 'written']

const interviews: ListSource<'interview'> = {
  table: 'interviews',
  order: 'interviews.updated_at DESC, interviews.id',
  sorts: {
    updated: { sql: 'interviews.updated_at' },
    title: { sql: "NULLIF(interviews.title, '') COLLATE NOCASE" },
    held: { sql: 'interviews.held_on' },
    medium: { sql: stepOf('interviews.medium', interviewMedia) },
    consent: { sql: stepOf('interviews.consent_form', consentForms) },
    length: { sql: 'interviews.duration_ms' },
  },
  fields: {
    medium: steps('interviews.medium', interviewMedia),
    consent: steps('interviews.consent_form', consentForms),
  },
  flags: {
    withoutRecording: { sql: 'interviews.recording_media_id IS NULL' },
    withoutTranscript: { sql: 'NOT EXISTS (SELECT 1 FROM segments WHERE interview_id = interviews.id)' },
    untagged: untagged('interview', 'interviews'),
  },
  ranges: {},
}

const expertMentions = mentionJoin('expert', 'experts')

const experts: ListSource<'expert'> = {
  table: 'experts',
  order: 'experts.sort_name, experts.id',
  sorts: {
    name: { sql: 'experts.sort_name' },
    employer: { sql: "NULLIF(experts.employer, '') COLLATE NOCASE" },
    contacted: { sql: 'experts.last_contacted_on' },
    mentions: { sql: 'mentioned.total', join: expertMentions },
    updated: { sql: 'experts.updated_at' },
  },
  fields: { employer: words('experts.employer') },
  flags: {
    unmentioned: { sql: 'mentioned.total IS NULL', join: expertMentions },
    withInterests: { sql: 'EXISTS (SELECT 1 FROM brand_interests WHERE expert_id = experts.id)' },
    withoutPortrait: { sql: 'experts.portrait_media_id IS NULL' },
    untagged: untagged('expert', 'experts'),
  },
  ranges: {},
}

const brandMentions = mentionJoin('brand', 'brands')
const brandProducts = `LEFT JOIN (
  SELECT brand_id, count(*) AS total FROM products WHERE binned_at IS NULL AND brand_id IS NOT NULL GROUP BY brand_id
) AS made ON made.brand_id = brands.id`

const brands: ListSource<'brand'> = {
  table: 'brands',
  order: 'brands.sort_name, brands.id',
  sorts: {
    name: { sql: 'brands.sort_name' },
    country: { sql: "NULLIF(brands.country, '') COLLATE NOCASE" },
    owner: { sql: "NULLIF(brands.owner, '') COLLATE NOCASE" },
    products: { sql: 'made.total', join: brandProducts },
    mentions: { sql: 'mentioned.total', join: brandMentions },
    updated: { sql: 'brands.updated_at' },
  },
  fields: { country: words('brands.country'), owner: words('brands.owner') },
  flags: {
    unmentioned: { sql: 'mentioned.total IS NULL', join: brandMentions },
    withoutProducts: { sql: 'made.total IS NULL', join: brandProducts },
    untagged: untagged('brand', 'brands'),
  },
  ranges: {},
}

const productMentions = mentionJoin('product', 'products')
const brandJoin = 'LEFT JOIN brands ON brands.id = products.brand_id'
const toDisclose = acquisitionKinds.filter((kind) => kind !== 'bought').map((kind) => `'${kind}'`)

const products: ListSource<'product'> = {
  table: 'products',
  index: 'products_listed',
  order: 'products.sort_name, products.id',
  sorts: {
    name: { sql: 'products.sort_name' },
    brand: { sql: 'brands.sort_name', join: brandJoin },
    kind: { sql: stepOf('products.kind', productKinds) },
    category: { sql: "NULLIF(products.category, '') COLLATE NOCASE" },
    acquisition: { sql: stepOf('products.acquisition_kind', acquisitionKinds) },
    availability: { sql: 'products.availability' },
    // Amounts of different currencies cannot be compared: each currency is in order by itself.
    price: { sql: 'products.price_currency, products.price_minor' },
    asOf: { sql: 'products.price_as_of' },
    mentions: { sql: 'mentioned.total', join: productMentions },
    updated: { sql: 'products.updated_at' },
    created: { sql: 'products.created_at' },
  },
  fields: {
    brand: {
      sql: 'products.brand_id',
      join: brandJoin,
      order: 'brands.sort_name, products.brand_id',
      label: 'brands.name',
    },
    kind: steps('products.kind', productKinds),
    category: words('products.category'),
    acquisition: steps('products.acquisition_kind', acquisitionKinds),
    availability: steps('products.availability', ['current', 'reformulated', 'discontinued']),
  },
  flags: {
    toDisclose: { sql: `products.acquisition_kind IN (${toDisclose.join(', ')})` },
    unmentioned: { sql: 'mentioned.total IS NULL', join: productMentions },
    withoutPrice: { sql: 'products.price_minor IS NULL' },
    withoutPicture: { sql: 'products.picture_media_id IS NULL' },
    affiliate: {
      sql: "EXISTS (SELECT 1 FROM product_links WHERE product_id = products.id AND kind = 'affiliate')",
    },
    untagged: untagged('product', 'products'),
  },
  ranges: {
    price: { sql: 'products.price_minor', currency: 'products.price_currency' },
    priceAge: { sql: 'CAST(julianday(@today) - julianday(products.price_as_of) AS INTEGER)' },
  },
}

const uses = `LEFT JOIN (
  SELECT media_id, count(*) AS total FROM (
    SELECT mentions.record_id AS media_id FROM mentions
    JOIN articles ON articles.id = mentions.article_id AND articles.binned_at IS NULL WHERE mentions.kind = 'media'
    UNION ALL SELECT portrait_media_id FROM experts WHERE binned_at IS NULL
    UNION ALL SELECT picture_media_id FROM products WHERE binned_at IS NULL
    UNION ALL SELECT recording_media_id FROM interviews WHERE binned_at IS NULL
  ) WHERE media_id IS NOT NULL GROUP BY media_id
) AS used ON used.media_id = media.id`
const missingCredit = "media.credit = '' AND media.creator = '' AND media.copyright = ''"
const missingAlt = "media.kind = 'image' AND media.alt = '' AND media.decorative = 0"

const media: ListSource<'media'> = {
  table: 'media',
  order: 'media.updated_at DESC, media.id',
  sorts: {
    updated: { sql: 'media.updated_at' },
    created: { sql: 'media.created_at' },
    title: { sql: "COALESCE(NULLIF(media.title, ''), media.file_name) COLLATE NOCASE" },
    kind: { sql: stepOf('media.kind', mediaKinds) },
    credit: { sql: "NULLIF(media.credit, '') COLLATE NOCASE" },
    licence: { sql: "NULLIF(media.licence, '') COLLATE NOCASE" },
    permission: { sql: 'media.permission' },
    permissionEnds: { sql: 'media.permission_expires_on' },
    uses: { sql: 'used.total', join: uses },
  },
  fields: {
    kind: steps('media.kind', mediaKinds),
    permission: steps('media.permission', ['unknown', 'asked', 'granted', 'not-needed']),
    credit: words('media.credit'),
    licence: words('media.licence'),
  },
  flags: {
    missingCredit: { sql: missingCredit },
    missingAlt: { sql: missingAlt },
    missingEither: { sql: `(${missingCredit}) OR (${missingAlt})` },
    unused: { sql: 'used.total IS NULL', join: uses },
    permissionEnds: { sql: `media.permission_expires_on <= date(@today, '+${PERMISSION_SOON_DAYS} days')` },
    untagged: untagged('media', 'media'),
  },
  ranges: {},
}

export const listSources: { [Kind in ListKind]: ListSource<Kind> } = {
  article: articles,
  interview: interviews,
  expert: experts,
  brand: brands,
  product: products,
  media,
}
