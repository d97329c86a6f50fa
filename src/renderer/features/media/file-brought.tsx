import type { FillableField, Media } from '@shared/records/media'
import { IconFileInfo } from '@tabler/icons-react'
import classes from './file-brought.module.css'

const names: Record<FillableField, string> = {
  title: 'title',
  alt: 'alt text',
  caption: 'caption',
  creator: 'creator',
  credit: 'credit',
  copyright: 'copyright',
  source: 'source',
  licence: 'licence',
  licenceUrl: 'licence address',
  takenOn: 'day',
  tags: 'tags',
}

const list = new Intl.ListFormat('en-GB')

/** What a file brought with it, and what of it never leaves. */
export function FileBrought({ media }: { media: Media }) {
  const { filledFromFile, carriesPlace, carriesDevice } = media
  const kept = [...(carriesPlace ? ['where it was made'] : []), ...(carriesDevice ? ['with what'] : [])]
  if (filledFromFile.length === 0 && kept.length === 0) return null
  return (
    <p className={classes.note}>
      <IconFileInfo size={17} stroke={1.6} aria-hidden />
      <span>
        {filledFromFile.length > 0 && (
          <>Filled from the file: {list.format(filledFromFile.map((name) => names[name]))}. </>
        )}
        {kept.length > 0 && (
          <>The file also says {list.format(kept)}; that stays in your library and is in no export.</>
        )}
      </span>
    </p>
  )
}
