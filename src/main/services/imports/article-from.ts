import type { IntakeResult } from '@shared/intake/result'
import { type ArticleFields, articleFieldsSchema, articleStatusSchema } from '@shared/records/article'
import { emptyArticleFields } from '@shared/records/article-fields'
import type { LibrarySettings } from '@shared/records/settings'
import { languageOf } from './language-of'

const LONGEST_LINE = 1000
const LONGEST_DEK = 5000

/**
 * An article's fields from what a source says of itself. What a field cannot hold (a slug with slashes, a date that is
 * none) is left empty; a title or dek that is too long is cut, and the warning carries the whole of it.
 */
export function articleFieldsFrom(
  result: IntakeResult,
  settings: Pick<LibrarySettings, 'byline' | 'language'>,
): { fields: ArticleFields; warnings: string[] } {
  const warnings: string[] = []
  const cut = (name: string, text: string, longest: number) => {
    if (text.length <= longest) return text
    warnings.push(`The ${name} was too long and was cut; the whole of it: ${text}`)
    return text.slice(0, longest)
  }
  const { metadata } = result
  const wanted = {
    title: cut('title', result.title ?? '', LONGEST_LINE),
    dek: cut('dek', result.dek ?? '', LONGEST_DEK),
    slug: metadata.slug ?? '',
    byline: metadata.byline ?? settings.byline,
    status: articleStatusSchema.safeParse(metadata.status).data ?? 'drafting',
    language: languageOf(result, settings.language),
    publishedOn: metadata.publishedOn,
    canonicalUrl: metadata.canonicalUrl,
    seoTitle: metadata.seoTitle ?? '',
    seoDescription: metadata.seoDescription ?? '',
    tags: [...new Set(metadata.tags.map((tag) => tag.trim().slice(0, 80)).filter(Boolean))].slice(0, 200),
  } satisfies Partial<ArticleFields>
  const fields = emptyArticleFields()
  for (const [name, value] of Object.entries(wanted)) {
    const parsed = articleFieldsSchema.shape[name as keyof typeof wanted].safeParse(value)
    if (parsed.success) Object.assign(fields, { [name]: parsed.data })
  }
  return { fields, warnings }
}
