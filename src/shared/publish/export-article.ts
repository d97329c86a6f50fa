import type { ResolvedArticle } from '../article/resolved'
import { assertNever } from '../assert-never'
import type { ExportFormat } from '../records/profile'
import { exportHtmlFragment } from './html-fragment'
import { exportHtmlPage } from './html-page'
import { exportMarkdown } from './markdown'
import type { PublishProfile } from './profile'
import type { Published } from './published'

/** One article as the one file that a profile makes of it, and the pictures that belong beside it. */
export function exportArticle(article: ResolvedArticle, profile: PublishProfile): Published {
  switch (profile.format) {
    case 'markdown':
      return exportMarkdown(article, profile)
    case 'html':
      return exportHtmlFragment(article, profile)
    case 'html-page':
      return exportHtmlPage(article, profile)
    default:
      return assertNever(profile.format)
  }
}

/** The ending of an exported file's name, with its dot. */
export function fileExtension(format: ExportFormat): '.md' | '.html' {
  return format === 'markdown' ? '.md' : '.html'
}
