import type { MediaSummary } from '@shared/records/media'

/** What a media file still owes its readers. A recording needs no words for those who cannot see it. */
export function missingOf(media: Pick<MediaSummary, 'kind' | 'credit' | 'alt' | 'decorative'>): string[] {
  const missing: string[] = []
  if (media.credit === '') missing.push('credit')
  if (media.kind === 'image' && media.alt === '' && !media.decorative) missing.push('alt text')
  return missing
}
