import { formatDay } from '../publish/dates'
import { type CardWords, cardWords } from './card-words'
import { factPrice, formatFact, formatMoney } from './format-fact'
import { resolvePicture } from './picture'
import type { LookupExpert, LookupProduct, RecordLookup } from './record-lookup'
import type { ResolvedExpert, ResolvedPicture, ResolvedProduct } from './resolved'

/** A product as a card shows it; a placeholder where its record is gone. */
export function resolveProduct(
  product: LookupProduct | null,
  library: RecordLookup,
  language: string,
): ResolvedProduct {
  if (product === null) {
    return {
      name: '[product]',
      brand: null,
      size: null,
      price: null,
      priceAsOf: null,
      disclosure: [],
      href: null,
      affiliate: false,
      picture: null,
    }
  }
  const price = factPrice(product)
  const link = product.links[0]
  const words = cardWords(language)
  return {
    name: product.name,
    brand: product.brandId === null ? null : (library.brand(product.brandId)?.name ?? null),
    size: formatFact(product, 'size', language),
    price: price === null ? null : formatMoney(price, language),
    priceAsOf: price === null ? null : `${words.asOf} ${formatDay(price.asOf, language)}`,
    disclosure: disclosureOf(product, link?.kind === 'affiliate', words),
    href: link?.url ?? null,
    affiliate: link?.kind === 'affiliate',
    picture: pictureOf(product.pictureMediaId, library),
  }
}

function disclosureOf({ acquisition }: LookupProduct, isAffiliate: boolean, words: CardWords): string[] {
  const kind = acquisition?.kind ?? 'bought'
  return [...(kind === 'bought' ? [] : [words[kind]]), ...(isAffiliate ? [words.affiliate] : [])]
}

/** An expert as a card shows them; a placeholder where the record is gone. */
export function resolveExpert(expert: LookupExpert | null, library: RecordLookup): ResolvedExpert {
  if (expert === null) {
    return { name: '[expert]', title: '', employer: '', credentials: [], bio: '', picture: null }
  }
  return {
    name: expert.name,
    title: expert.title,
    employer: expert.employer,
    credentials: expert.credentials.map(({ name }) => name),
    bio: expert.bioShort,
    picture: pictureOf(expert.portraitMediaId, library),
  }
}

function pictureOf(mediaId: string | null, library: RecordLookup): ResolvedPicture | null {
  const media = mediaId === null ? null : library.media(mediaId)
  return media === null ? null : resolvePicture(media)
}
