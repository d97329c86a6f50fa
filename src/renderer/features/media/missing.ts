import { printedCredit } from '@shared/article/credit'
import type { MediaSummary } from '@shared/records/media'

/** What a media file still owes its readers. A recording needs no words for those who cannot see it. */
export function missingOf(
  media: Pick<MediaSummary, 'kind' | 'credit' | 'creator' | 'copyright' | 'alt' | 'decorative'>,
): string[] {
  const missing: string[] = []
  if (printedCredit(media) === '') missing.push('credit')
  if (media.kind === 'image' && media.alt === '' && !media.decorative) missing.push('alt text')
  return missing
}
