import type { CallOutput } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { exportForClipboard } from '@shared/publish/clipboard'
import { exportArticle } from '@shared/publish/export-article'
import type { Published } from '@shared/publish/published'
import { mediaAddress } from '@shared/records/media'
import type { OpenedLibrary } from '../opened-library'
import { logExport, sha256 } from './export-to-folder'
import { printedValues } from './printed-facts'
import { createArticleResolver } from './resolve-article'

type Chosen = { articleId: string; profileId: string }

/** What an export would write now. `page` is a whole page to look at, its pictures served by the window's own address. */
export function previewExport(opened: OpenedLibrary, chosen: Chosen): CallOutput<'exports.preview'> {
  const { article, profile } = find(opened, chosen)
  const resolved = createArticleResolver(opened.records)(article)
  const { text } = exportArticle(resolved, profile)
  const page =
    profile.format === 'markdown'
      ? null
      : withOwnPictures(exportArticle(resolved, { ...profile, format: 'html-page' }))
  return { text, page, problems: resolved.problems.map(({ message }) => message) }
}

/** An article for the clipboard, logged as an export. */
export function exportToClipboard(opened: OpenedLibrary, chosen: Chosen): { html: string; text: string } {
  const { article, profile } = find(opened, chosen)
  const resolved = createArticleResolver(opened.records)(article)
  const content = exportForClipboard(resolved, profile)
  if (opened.library.mode === 'write') {
    const values = printedValues(opened.records, article, resolved.language)
    const contentHash = sha256(content.text)
    logExport(opened, { article, profile, target: 'clipboard', file: null, contentHash, values })
  }
  return content
}

function find({ records }: OpenedLibrary, { articleId, profileId }: Chosen) {
  const article = records.articles.get(articleId)
  if (!article) throw new DeskError('not-found', 'This article is no longer in the library.')
  const profile = records.profiles.get(profileId)
  if (!profile) throw new DeskError('not-found', 'This export profile is no longer in the library.')
  return { article, profile }
}

function withOwnPictures({ text, media }: Published): string {
  return media.reduce(
    (page, { relativePath, mediaId }) => page.replaceAll(`"${relativePath}"`, `"${mediaAddress(mediaId)}"`),
    text,
  )
}
