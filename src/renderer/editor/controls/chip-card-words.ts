import type { MentionNode } from '@shared/article/document'
import { factPrice, formatFact, formatMoney } from '@shared/article/format-fact'
import type { Brand } from '@shared/records/brand'
import type { Expert } from '@shared/records/expert'
import type { Product } from '@shared/records/product'
import { formatDay } from '../../ui/dates'
import { availabilityNames } from '../../ui/words'
import type { References } from '../references/references'
import type { EditorServices } from '../services'

type ChipCardWords = {
  name: string
  picture: string | null
  /** What it is, in a line. */
  what: string
  lines: string[]
}

type Services = Pick<EditorServices, 'language'> & {
  references: Pick<References, 'product' | 'brand' | 'expert' | 'isGone'>
}

/** What the card of a chip says of the record behind it. */
export function chipCardWords({ kind, id, text }: MentionNode['attrs'], services: Services): ChipCardWords {
  const { references } = services
  const record = recordWords(kind, id, services)
  if (record) {
    const shown = text !== null && text !== record.name ? [`Shown here as “${text}”`] : []
    return { ...record, lines: [...record.lines, ...shown] }
  }
  const gone = references.isGone(kind, id)
  return {
    name: text ?? (gone ? 'Missing record' : '…'),
    picture: null,
    what: gone ? 'No longer in the library' : '',
    lines: gone ? ['Unlink keeps the words as plain text.'] : [],
  }
}

function recordWords(kind: MentionNode['attrs']['kind'], id: string, services: Services) {
  const { references } = services
  switch (kind) {
    case 'product': {
      const product = references.product(id)
      return product && productWords(product, services)
    }
    case 'brand': {
      const brand = references.brand(id)
      return brand && brandWords(brand)
    }
    case 'expert': {
      const expert = references.expert(id)
      return expert && expertWords(expert)
    }
  }
}

function productWords(product: Product, services: Services): ChipCardWords {
  const language = services.language()
  const price = factPrice(product)
  return {
    name: product.name,
    picture: product.pictureMediaId,
    what: joined([
      services.references.brand(product.brandId)?.name,
      product.category || 'Product',
      formatFact(product, 'size', language),
    ]),
    lines: [
      price && `${formatMoney(price, language)} as of ${formatDay(price.asOf)}`,
      product.availability !== 'current' && availabilityNames[product.availability],
    ].filter((line) => line !== null && line !== false),
  }
}

function brandWords(brand: Brand): ChipCardWords {
  return {
    name: brand.name,
    picture: null,
    what: joined(['Brand', brand.country, brand.owner]),
    lines: brand.aliases.length > 0 ? [`Also ${brand.aliases.slice(0, 3).join(', ')}`] : [],
  }
}

function expertWords(expert: Expert): ChipCardWords {
  return {
    name: expert.name,
    picture: expert.portraitMediaId,
    what: joined([expert.title || 'Expert', expert.employer]),
    lines: expert.credentials
      .slice(0, 2)
      .map(({ name, issuer, verifiedOn }) =>
        joined([
          [name, issuer].filter(Boolean).join(', '),
          verifiedOn ? `checked ${formatDay(verifiedOn)}` : 'never checked',
        ]),
      ),
  }
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}
