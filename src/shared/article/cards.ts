import type { ResolvedExpert, ResolvedProduct } from './resolved'
import { tidyText } from './tidy-inline'

/** What a card says, line by line, the same in every format. Empty parts are left out. */
export type CardLines = { name: string; lines: string[]; closing: string | null }

export function productCardLines(product: ResolvedProduct, note: string | null): CardLines {
  const price = present([product.price ?? '', product.priceAsOf ?? '']).join(' ')
  const facts = [product.brand, product.size, price].map((fact) => tidyText(fact ?? ''))
  return {
    name: tidyText(product.name),
    lines: present([present(facts).join(' · '), product.disclosure.join(' · ')]),
    closing: tidyText(note ?? '') || null,
  }
}

export function expertCardLines(expert: ResolvedExpert): CardLines {
  return {
    name: tidyText(expert.name),
    lines: present([
      present([expert.title, expert.employer].map(tidyText)).join(', '),
      present(expert.credentials.map(tidyText)).join(' · '),
    ]),
    closing: tidyText(expert.bio) || null,
  }
}

function present(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '')
}
