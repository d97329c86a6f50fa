import type { ResolvedArticle } from '../article/resolved'
import { exportHtmlFragment } from './html-fragment'
import { exportMarkdown } from './markdown'
import { exportPlainText } from './plain-text'
import type { PublishProfile } from './profile'

/**
 * What goes on the clipboard: HTML for editors that take it, text for those that do not. A Markdown profile puts its
 * Markdown (without front matter) as the text. Pictures stay in the library, so the HTML names them by file name only.
 */
export function exportForClipboard(
  article: ResolvedArticle,
  profile: PublishProfile,
): { html: string; text: string } {
  const text =
    profile.format === 'markdown'
      ? exportMarkdown(article, { ...profile, frontMatter: false }).text
      : exportPlainText(article, profile)
  return { html: exportHtmlFragment(article, profile).text, text }
}
