import type { ArticleDocument } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import type { ArticleFields } from '@shared/records/article'
import { emptyArticleFields } from '@shared/records/article-fields'
import { type BrandFields, emptyBrandFields } from '@shared/records/brand'
import { type ExpertFields, emptyExpertFields } from '@shared/records/expert'
import { emptyInterviewFields, type InterviewFields, type Segment } from '@shared/records/interview'
import { emptyMediaFields, type FillableField, type MediaFields } from '@shared/records/media'
import { emptyProductFields, type ProductFields } from '@shared/records/product'
import type { ProfileFields } from '@shared/records/profile'

// Records in which no field has the value it starts with, so that a column that is forgotten shows.

export type MediaGiven = MediaFields & {
  kind: 'image'
  contentHash: string
  fileName: string
  mimeType: string
  byteLength: number
  width: number | null
  height: number | null
  durationMs: number | null
  pageCount: number | null
  filledFromFile: FillableField[]
  carriesPlace: boolean
  carriesDevice: boolean
}

export function fullMedia(contentHash = 'ab'.repeat(32)): MediaGiven {
  return {
    kind: 'image',
    contentHash,
    fileName: 'Morning light.jpg',
    mimeType: 'image/jpeg',
    byteLength: 48_211,
    width: 1600,
    height: 1067,
    durationMs: 12,
    pageCount: 3,
    filledFromFile: ['creator', 'copyright'],
    carriesPlace: true,
    carriesDevice: true,
    title: 'Morning light',
    alt: 'A glass jar on a window sill',
    decorative: true,
    caption: 'The jar she refills every month.',
    creator: 'Tomas Lind',
    credit: 'Photograph: Tomas Lind',
    copyright: '© 2026 Tomas Lind',
    source: 'Own archive',
    licence: 'All rights reserved',
    licenceUrl: 'https://lind.example/terms',
    permission: 'granted',
    permissionExpiresOn: '2027-03-01',
    takenOn: '2026-02-11',
    rotation: 90,
    crop: { left: 0.1, top: 0, width: 0.8, height: 0.9 },
    notes: 'Second frame is sharper.',
    tags: ['jar', 'still life'],
  }
}

export function fullBrand(): BrandFields {
  return {
    name: 'Maison Aurèle',
    aliases: ['Aurèle'],
    misspellings: ['Maison Orelle', 'Aurele Paris'],
    country: 'France',
    owner: 'Aurèle Frères',
    website: 'https://aurele.example',
    notes: 'Founded by two chemists.',
    tags: ['family-owned'],
  }
}

export function fullExpert(brandId: string, mediaId: string): ExpertFields {
  return {
    name: 'Dr. Inès Okafor',
    shortNames: ['Inès', 'Dr. Okafor'],
    title: 'Cosmetic chemist',
    pronouns: 'she/her',
    employer: 'Northbank Lab',
    credentials: [
      {
        id: newId(),
        name: 'PhD in dermal chemistry',
        issuer: 'University of Lund',
        verifiedOn: '2026-02-11',
        expiresOn: '2030-01-01',
        url: 'https://lund.example/okafor',
      },
      { id: newId(), name: 'Member', issuer: 'Guild', verifiedOn: null, expiresOn: null, url: null },
    ],
    brandInterests: [{ brandId, kind: 'paid-by', note: 'Advises on serums' }],
    contacts: [
      { kind: 'email', value: 'ines@northbank.example' },
      { kind: 'phone', value: '+46 1 23' },
    ],
    socials: [{ network: 'Instagram', handle: '@ines.okafor' }],
    bioShort: 'Chemist and author.',
    bioMedium: 'Chemist and author of a book about barriers.',
    bioLong: 'Chemist and author of a book about barriers.\n\nShe lives in Malmö.',
    portraitMediaId: mediaId,
    topics: ['barrier repair', 'sunscreen'],
    lastContactedOn: '2026-06-30',
    notes: 'Prefers mornings.',
    tags: ['chemist', 'sweden'],
  }
}

export function fullProduct(brandId: string, mediaId: string): ProductFields {
  const small = newId()
  const large = newId()
  return {
    name: 'Cloud Balm',
    brandId,
    kind: 'device',
    category: 'Cleansing balm',
    aliases: ['Nuage'],
    shade: 'Clear',
    sizes: [
      { id: small, label: '30 ml' },
      { id: large, label: '75 ml' },
    ],
    prices: [
      { id: newId(), sizeId: large, amountMinor: 5400, currency: 'EUR', asOf: '2026-01-02' },
      { id: newId(), sizeId: small, amountMinor: 2900, currency: 'EUR', asOf: '2025-05-01' },
      { id: newId(), sizeId: small, amountMinor: 3100, currency: 'EUR', asOf: '2026-05-01' },
      { id: newId(), sizeId: null, amountMinor: 3000, currency: 'USD', asOf: '2026-01-01' },
    ],
    links: [
      { kind: 'affiliate', label: 'Shop', url: 'https://shop.example/cloud' },
      { kind: 'information', label: '', url: 'mailto:press@aurele.example' },
    ],
    barcode: '4006381333931',
    ingredients: 'Prunus Amygdalus Dulcis Oil, Niacinamide',
    claims: ['melts make-up', 'leaves no film'],
    acquisition: { kind: 'press-sample', receivedOn: '2026-04-04', from: 'Aurèle press office' },
    testedSince: '2026-04-05',
    availability: 'reformulated',
    pictureMediaId: mediaId,
    notes: 'Texture changed in spring.',
    tags: ['balm'],
  }
}

export function fullInterview(expertId: string, mediaId: string): InterviewFields {
  return {
    title: 'Talk with Inès Okafor',
    heldOn: '2026-05-20',
    medium: 'video',
    place: 'Malmö',
    language: 'en-GB',
    participants: [
      { id: newId(), name: 'Vera Quist', role: 'interviewer', expertId: null },
      { id: newId(), name: 'Inès Okafor', role: 'expert', expertId },
    ],
    consent: { form: 'written', givenOn: '2026-05-19', scope: 'May be quoted by name.' },
    recordingMediaId: mediaId,
    durationMs: 2_411_000,
    notes: 'Her second answer is the best.',
    tags: ['barrier'],
  }
}

export function segmentsOf(interview: InterviewFields): Segment[] {
  const [first, second] = interview.participants
  return [
    {
      id: newId(),
      participantId: first?.id ?? null,
      startMs: 0,
      endMs: 4200,
      text: 'What do people get wrong about the barrier?',
      offRecord: false,
    },
    {
      id: newId(),
      participantId: second?.id ?? null,
      startMs: 4200,
      endMs: 9100,
      text: 'They scrub it, then wonder why it stings.',
      offRecord: false,
    },
    {
      id: newId(),
      participantId: null,
      startMs: null,
      endMs: null,
      text: 'Off the cuff remark.',
      offRecord: true,
    },
  ]
}

export function fullArticle(mediaId: string, interviewIds: string[]): ArticleFields {
  return {
    title: 'The quiet barrier',
    dek: 'A chemist on doing less.',
    slug: 'the-quiet-barrier',
    byline: 'Vera Quist',
    status: 'in-review',
    language: 'de',
    client: 'Salt Magazine',
    deadline: '2026-08-01',
    wordBudget: 1200,
    publishedOn: '2026-08-03',
    publishedUrl: 'https://salt.example/barrier',
    canonicalUrl: 'https://salt.example/barrier/',
    seoTitle: 'The quiet barrier explained',
    seoDescription: 'Why doing less helps skin.',
    coverMediaId: mediaId,
    interviewIds,
    tags: ['barrier', 'chemist'],
  }
}

export function fullProfile(): ProfileFields {
  return {
    name: 'Salt Magazine',
    key: 'salt',
    format: 'html',
    questionStyle: 'heading',
    questionHeadingLevel: 2,
    speakerLabels: 'always',
    frontMatter: true,
    mediaFolder: 'pictures',
    ties: true,
  }
}

/** What each kind starts from, to see that a full record differs in every field. */
export const emptyFields = {
  media: emptyMediaFields,
  brand: emptyBrandFields,
  expert: emptyExpertFields,
  product: emptyProductFields,
  interview: emptyInterviewFields,
  article: emptyArticleFields,
}

export function paragraphs(...texts: string[]): ArticleDocument {
  return {
    type: 'doc',
    content: texts.map((text) => ({
      type: 'paragraph',
      attrs: { id: newId() },
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  }
}
