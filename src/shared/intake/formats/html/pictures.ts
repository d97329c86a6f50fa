import type { Element } from 'hast'
import type { FigureBlock, Run } from '../../blocks'
import { creditOf } from '../picture-credit'
import { safePictureSource } from '../safe-address'
import {
  attribute,
  findElement,
  findElements,
  hasAttribute,
  isElement,
  textOf,
  tokens,
  walkElements,
} from './tree'

/** Class words of the element that names who made a picture. */
const CREDIT_CLASS =
  /(?:^|[-_])(?:credits?|photographer|photo-?by|attribution|copyright|source|image-?source)(?:$|[-_])/i
const CAPTION_CLASS =
  /^(?:wp-caption-text|gallery-caption|(?:image|img|photo|picture|media|figure|slide|kg-image)[-_]{1,2}caption(?:[-_][\w-]*)?|caption|caption-text|tr-caption|imagecaption|sqs-block-image-caption)$/i
const WRAPPER_CLASS =
  /^(?:wp-caption|tr-caption-container|captioned-image-container|image-block-wrapper|sqs-block-image|image-with-caption|img-caption|photo-caption|image-wrapper|media-image|article-image|post-image|figure)$/i
const DECORATION_CLASS =
  /(?:^|[-_ ])(?:avatar|gravatar|icon|icons|spacer|pixel|tracking|logo|badge|spinner|loader)(?:$|[-_ ])/i

const LAZY_SOURCES = [
  'dataSrc',
  'dataLazySrc',
  'dataOriginal',
  'dataOrigFile',
  'dataLargeFile',
  'dataSrcLarge',
  'dataImage',
  'dataHiRes',
]
const LAZY_SETS = ['dataSrcSet', 'dataSrcset', 'dataLazySrcset', 'srcSet']

/** An emoji that a page drew as a picture: its alternative text is the character. */
export function emojiOf(image: Element): string | null {
  const classes = tokens(image, 'className')
  const alt = attribute(image, 'alt') ?? ''
  const isEmoji =
    classes.some((name) => /emoji|wp-smiley/i.test(name)) || /\/emoji\//i.test(attribute(image, 'src') ?? '')
  return isEmoji && alt !== '' && alt.length <= 16 ? alt : null
}

/** Pictures that show nothing of the article: counting pixels, spacers, icons, avatars, logos. */
export function isDecoration(image: Element): boolean {
  const width = Number(attribute(image, 'width') ?? Number.NaN)
  const height = Number(attribute(image, 'height') ?? Number.NaN)
  if (width <= 3 || height <= 3 || (width <= 32 && height <= 32)) return true
  const names = `${attribute(image, 'className') ?? ''} ${attribute(image, 'id') ?? ''}`
  if (DECORATION_CLASS.test(names)) return true
  const source = attribute(image, 'src') ?? ''
  return /(?:(?:^|[/_-])(?:logo|icon|advert|advertisement|button)[^/]{0,40}\.\w{3,4}$|gravatar\.com\/avatar|\/(?:spacer|pixel|blank|1x1|transparent)\.(?:gif|png)|feedburner\.com|\/tr\?id=)/i.test(
    source,
  )
}

/** Where an `<img>` says its picture is, lazy-loading attributes and `srcset` considered. */
export function sourceOf(image: Element): string | null {
  const stated = safePictureSource(attribute(image, 'src'))
  const placeholder =
    stated === null ||
    /^data:image\/gif|(?:placeholder|blank|spacer|lazy|loading)[\w-]*\.\w{3,4}$/i.test(stated)
  if (!placeholder) return stated
  for (const name of LAZY_SOURCES) {
    const source = safePictureSource(attribute(image, name))
    if (source && !source.startsWith('{')) return source
  }
  for (const name of LAZY_SETS) {
    const source = largestOf(attribute(image, name))
    if (source) return source
  }
  // A tiny picture that only holds the place of the real one.
  return stated?.startsWith('data:') && stated.length < 2_000 ? null : stated
}

function largestOf(set: string | null): string | null {
  if (!set) return null
  let best: { source: string; size: number } | null = null
  for (const candidate of set.split(/,\s+/)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/)
    const source = safePictureSource(address)
    const width = Number.parseFloat(size) || 1
    if (source && (!best || width > best.size)) best = { source, size: width }
  }
  return best?.source ?? null
}

/** What only files are called: words with an underscore between them, or four and more with strokes and a figure. */
const FILE_NAME = /^(?=.*\p{L})(?:[\p{L}\d-]*\p{L}_\p{L}[\p{L}\d_-]*|(?=.*\d)[\p{L}\d]+(?:-[\p{L}\d]+){3,})$/u
/** A system's word for nothing, or where the picture lies. */
const SAYS_NOTHING = /^(?:null|undefined|https?:\/\/\S+)$/i
/** A name with spaces and so many figures is a clock's. */
const FIGURES_OF_CLOCK = 6

/** «image4» of `uploads/image4.png`: many systems fill in the file's name where nobody wrote a description. */
function namesFile(alt: string, source: string): boolean {
  const file = /([^/?#]+)\.\w{3,5}(?:[?#].*)?$/.exec(source)?.[1] ?? ''
  const said = alt.replace(/\.\w{3,5}$/, '')
  if (SAYS_NOTHING.test(alt) || FILE_NAME.test(said)) return true
  if (!/\s/.test(alt)) return /\d/.test(alt) && said.toLowerCase() === file.toLowerCase()
  const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]+/gu, '')
  return alt.replace(/\D/g, '').length >= FIGURES_OF_CLOCK && bare(alt) === bare(file)
}

export function figureOfImage(image: Element): FigureBlock {
  const source = sourceOf(image)
  const alt = attribute(image, 'alt')?.trim() ?? ''
  return {
    type: 'figure',
    source,
    alt: alt !== '' && !namesFile(alt, source ?? '') ? alt : null,
    caption: [],
    credit: null,
  }
}

/** The pictures in an element; a `<noscript>` copy of a lazy one is not counted again. */
export function imagesIn(element: Element): Element[] {
  const images = findElements(element, (candidate) => candidate.tagName === 'img').filter(
    (image) => !isDecoration(image) && emojiOf(image) === null,
  )
  const copies = new Set<Element>()
  walkElements(element, (candidate) => {
    if (candidate.tagName !== 'noscript') return true
    walkElements(candidate, (inner) => {
      copies.add(inner)
      return true
    })
    return false
  })
  const shown = images.filter((image) => !copies.has(image))
  return shown.length > 0 ? shown : images
}

export function isCaption(element: Element): boolean {
  return (
    element.tagName === 'figcaption' || tokens(element, 'className').some((name) => CAPTION_CLASS.test(name))
  )
}

export function isCreditElement(element: Element): boolean {
  if (element.tagName === 'img' || element.tagName === 'a') return false
  const property = attribute(element, 'itemProp') ?? ''
  return (
    /^(?:copyrightHolder|creator|author|creditText)$/i.test(property) ||
    tokens(element, 'className').some((name) => CREDIT_CLASS.test(name)) ||
    hasAttribute(element, 'dataCredit')
  )
}

/** An element that holds one picture with its caption, though it is no `<figure>`. */
function isPictureWrapper(element: Element): boolean {
  return tokens(element, 'className').some((name) => WRAPPER_CLASS.test(name)) && isOnlyPicture(element)
}

/** One picture with its caption, and not a word beside them. */
export function isOnlyPicture(element: Element): boolean {
  if (findElement(element, (child) => child.tagName === 'figure') !== null) return false
  const caption = findElement(element, isCaption)
  if (!caption || imagesIn(element).length !== 1) return false
  const rest = textOf(element, (candidate) => candidate === caption || isCreditElement(candidate))
  return rest === ''
}

export function creditIn(elements: Element[]): string | null {
  const credits = elements.map((element) => creditOf(textOf(element))).filter((credit) => credit !== null)
  return credits.length > 0 ? [...new Set(credits)].join(', ') : null
}

export function figureWith(figure: FigureBlock, caption: Run[], credit: string | null): FigureBlock {
  const both = caption.length > 0 && figure.caption.length > 0
  const credits = [figure.credit, credit].filter((name) => name !== null)
  return {
    ...figure,
    caption: [...figure.caption, ...(both ? [{ text: '\n' }] : []), ...caption],
    credit: credits.length > 0 ? [...new Set(credits)].join(', ') : null,
  }
}

export function isFigureElement(element: Element): boolean {
  return isElement(element, 'figure') || isPictureWrapper(element)
}
