import type { CallOutput, CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { exportForClipboard } from '@shared/publish/clipboard'
import { exportArticle } from '@shared/publish/export-article'
import type { Published } from '@shared/publish/published'
import { mediaAddress } from '@shared/records/media-address'
import type { OpenedLibrary } from '../opened-library'
import { logExport, sha256 } from './export-to-folder'
import { printedValues } from './printed-facts'
import { publishAgain } from './published-again'
import { createArticleResolver, problemLines } from './resolve-article'

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
  return { text, page, problems: problemLines(resolved) }
}

/**
 * An article for the clipboard: `formatted` for editors that take formatted text, with plain text beside it, `source` as
 * an export would write it.
 * @returns `copied` is called once it is on the clipboard: that is logged as an export, and answers whether the article,
 *   which needed an update, is Published again
 */
export function exportForCopy(
  opened: OpenedLibrary,
  { form, ...chosen }: CallParsed<'exports.toClipboard'>,
): { content: { html?: string; text: string }; problems: string[]; copied: () => boolean } {
  const { article, profile } = find(opened, chosen)
  const resolved = createArticleResolver(opened.records)(article)
  const content =
    form === 'source'
      ? { text: exportArticle(resolved, profile).text }
      : exportForClipboard(resolved, profile)
  const copied = () => {
    if (opened.library.mode === 'read') return false
    const values = printedValues(opened.records, article, resolved.language)
    const contentHash = sha256(content.text)
    return opened.library.write(() => {
      logExport(opened, { article, profile, target: 'clipboard', file: null, contentHash, values })
      return publishAgain(opened, [article], 'copied').length === 1
    })
  }
  return { content, problems: problemLines(resolved), copied }
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
