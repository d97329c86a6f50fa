import { stringify } from 'yaml'
import { lookName } from '../article/markdown-conventions'
import type { ResolvedArticle } from '../article/resolved'
import { tidyText } from '../article/tidy-inline'
import type { MediaList } from './media-list'
import { type PublishProfile, questionLook } from './profile'

/** YAML front matter with its fences and a blank line after. Fields without a value are left out. */
export function frontMatter(article: ResolvedArticle, profile: PublishProfile, media: MediaList): string {
  const fields = Object.fromEntries(
    Object.entries(frontMatterFields(article, profile, media)).filter(([, value]) => isSaid(value)),
  )
  return `---\n${stringify(fields, YAML_OPTIONS)}---\n\n`
}

/** No line folding, so that a changed word is one changed line; YAML 1.1 readers must not take `no` for false. */
const YAML_OPTIONS = { lineWidth: 0, version: '1.1' } as const

function frontMatterFields(article: ResolvedArticle, profile: PublishProfile, media: MediaList) {
  const { cover } = article
  return {
    title: tidyText(article.title),
    description: article.dek.trim(),
    author: tidyText(article.byline),
    date: article.publishedOn,
    lastmod: article.updatedOn,
    slug: article.slug,
    status: article.status,
    tags: article.tags,
    lang: article.language,
    canonical: article.canonicalUrl,
    seo: said({ title: tidyText(article.seoTitle), description: tidyText(article.seoDescription) }),
    cover:
      cover === null
        ? null
        : said({
            image: media.address(cover),
            alt: tidyText(cover.alt),
            credit: tidyText(cover.credit),
            licence: tidyText(cover.licence),
          }),
    questions: profile.ties ? lookName(questionLook(profile)) : null,
  }
}

function said(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

function isSaid(value: unknown): boolean {
  if (value === null || value === '') return false
  return typeof value !== 'object' || Object.keys(value).length > 0
}
