import type { FigureNode } from '@shared/article/document'
import type { Media } from '@shared/records/media'
import { editedSize } from '@shared/records/picture-edit'
import { pictureAddress } from '../../api/picture-address'
import { element } from './dom'

const BROKEN = 'This picture cannot be shown: its file is missing or damaged'

/** The picture of a figure in its frame, which says why there is none where there is none to see. */
export function figurePicture() {
  const picture = element('img', { alt: '', draggable: 'false' })
  const frame = element('div', { class: 'figure-frame', contenteditable: 'false' }, picture)
  // The address that gave no picture.
  let broken: string | null = null
  const showBroken = () => {
    picture.hidden = true
    frame.dataset.empty = BROKEN
  }
  picture.addEventListener('load', () => frame.classList.remove('is-loading'))
  picture.addEventListener('error', () => {
    frame.classList.remove('is-loading')
    broken = picture.getAttribute('src')
    showBroken()
  })
  return {
    frame,
    /** @param media the record; null where it is gone, undefined until it has come */
    show({ mediaId, alt }: FigureNode['attrs'], media: Media | null | undefined): void {
      const address = mediaId !== null && media !== null ? pictureAddress(mediaId) : null
      if (address !== null && address === broken) showBroken()
      else {
        picture.hidden = address === null
        frame.dataset.empty = address === null ? emptyWords(mediaId, media) : ''
      }
      if (address !== null && picture.getAttribute('src') !== address) {
        frame.classList.add('is-loading')
        picture.src = address
      }
      if (address !== null && media?.width && media.height) {
        const size = editedSize({ width: media.width, height: media.height }, media)
        picture.width = size.width
        picture.height = size.height
      }
      picture.alt = alt ?? media?.alt ?? ''
    },
  }
}

function emptyWords(mediaId: string | null, media: Media | null | undefined): string {
  if (mediaId === null) return 'No picture chosen'
  return media === null ? 'This picture is no longer in the library' : 'The picture is on its way'
}
