import { useContext, useState } from 'react'
import { usePictureAddress } from '../api/picture-address'
import classes from './picture.module.css'
import { PictureWidth } from './picture-width'
import { PicturesWait } from './pictures-wait'

type Props = {
  mediaId: string | null
  /** Empty where words beside the picture already say it. */
  alt: string
  /** Picks one of the quiet tones that stand in while there is no picture. */
  seed: string
  shape?: 'card' | 'round'
  fit?: 'cover' | 'contain'
  /** A small stand-in has a small letter. */
  size?: 'small' | 'large'
}

/** A media record as a small picture, or a quiet stand-in where there is none or it cannot be read. */
export function Picture({ mediaId, alt, seed, shape = 'card', fit = 'cover', size = 'large' }: Props) {
  const [broken, setBroken] = useState<string | null>(null)
  const address = usePictureAddress(mediaId, 'small')
  const forCard = usePictureAddress(mediaId, 'card')
  const width = useContext(PictureWidth)
  const waits = useContext(PicturesWait)
  const [asked, setAsked] = useState<string | null>(null)
  if (!waits && asked !== address) setAsked(address)
  const hasOne = address !== null && broken !== address
  if (hasOne && asked !== address) return <span className={classes.frame} data-shape={shape} />
  return (
    <span className={classes.frame} data-shape={shape} data-tone={hasOne ? undefined : toneOf(seed)}>
      {hasOne ? (
        <img
          className={classes.image}
          data-fit={fit}
          // Said to be about as wide as upright ones are, which are the narrowest: the others are sharp wherever those are.
          srcSet={`${forCard} 240w, ${address} 384w`}
          sizes={`${width}px`}
          src={address}
          alt={alt}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setBroken(address)}
        />
      ) : (
        <span className={classes.initial} data-size={size} aria-hidden>
          {seed.trim().charAt(0).toUpperCase()}
        </span>
      )}
    </span>
  )
}

const toneCount = 8

/** The same record always gets the same tone. */
function toneOf(seed: string): number {
  let sum = 0
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % toneCount
}
