import type { MentionNode } from '@shared/article/document'
import { factPrice, formatFact, formatMoney } from '@shared/article/format-fact'
import type { Brand } from '@shared/records/brand'
import type { Expert } from '@shared/records/expert'
import type { Product } from '@shared/records/product'
import type { EditorServices } from '../services'

type CardWords = {
  name: string
  picture: string | null
  /** What it is, in a line. */
  what: string
  lines: string[]
}

/** What the card of a chip says of the record behind it. */
export function cardWords({ kind, id, text }: MentionNode['attrs'], services: EditorServices): CardWords {
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

function recordWords(kind: MentionNode['attrs']['kind'], id: string, services: EditorServices) {
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
      return expert && expertWords(expert, services)
    }
  }
}

function productWords(product: Product, services: EditorServices): CardWords {
  const language = services.language()
  const price = factPrice(product)
  const standing = { current: null, reformulated: 'Reformulated', discontinued: 'Discontinued' }
  return {
    name: product.name,
    picture: product.pictureMediaId,
    what: joined([
      services.references.brand(product.brandId)?.name,
      product.category || 'Product',
      formatFact(product, 'size', language),
    ]),
    lines: [
      price && `${formatMoney(price, language)} as of ${day(price.asOf, language)}`,
      standing[product.availability],
    ].filter((line) => line !== null),
  }
}

function brandWords(brand: Brand): CardWords {
  return {
    name: brand.name,
    picture: null,
    what: joined(['Brand', brand.country, brand.owner]),
    lines: brand.aliases.length > 0 ? [`Also ${brand.aliases.slice(0, 3).join(', ')}`] : [],
  }
}

function expertWords(expert: Expert, services: EditorServices): CardWords {
  const language = services.language()
  return {
    name: expert.name,
    picture: expert.portraitMediaId,
    what: joined([expert.title || 'Expert', expert.employer]),
    lines: expert.credentials
      .slice(0, 2)
      .map(({ name, issuer, verifiedOn }) =>
        joined([
          [name, issuer].filter(Boolean).join(', '),
          verifiedOn ? `checked ${day(verifiedOn, language)}` : 'never checked',
        ]),
      ),
  }
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ')
}

function day(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(date))
}
