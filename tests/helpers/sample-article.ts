import type { ArticleDocument } from '@shared/article/document'
import type { ResolvableArticle } from '@shared/article/record-lookup'
import type { PublishProfile } from '@shared/publish/profile'

/** An article around a document, with every field said unless `fields` says otherwise. */
export function sampleArticle(
  document: ArticleDocument,
  fields: Partial<ResolvableArticle> = {},
): ResolvableArticle {
  return {
    id: '01900000-0000-7000-8000-0000000000a1',
    title: 'Can clay calm a shiny nose?',
    dek: 'We asked a dermatologist what a mask can do, and what it cannot.',
    slug: 'can-clay-calm-a-shiny-nose',
    byline: 'Mina Holt',
    status: 'published',
    language: 'en-GB',
    publishedOn: '2026-06-14',
    publishedUrl: null,
    canonicalUrl: 'https://desk.example/clay',
    seoTitle: 'Clay masks, explained',
    seoDescription: 'What clay does to oil.',
    coverMediaId: null,
    tags: ['clay', 'oily skin'],
    updatedAt: Date.UTC(2026, 5, 15, 9, 30),
    document,
    ...fields,
  }
}

export function sampleProfile(fields: Partial<PublishProfile> = {}): PublishProfile {
  return {
    format: 'markdown',
    questionStyle: 'bold',
    questionHeadingLevel: 3,
    speakerLabels: 'several',
    frontMatter: true,
    mediaFolder: 'media',
    ties: true,
    ...fields,
  }
}
