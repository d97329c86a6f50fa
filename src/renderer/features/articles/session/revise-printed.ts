import type { FactNode } from '@shared/article/document'
import { revisedFact, type ValueKey, valueKey } from '@shared/facts/revise'
import type { Product } from '@shared/records/product'
import { closeHistory } from '../../../editor/history/document-history'
import { todayDay } from '../../../ui/dates'
import type { ArticleSession } from './article-session'

/**
 * Brings pinned values of the open article to what their records say now, and a published article to Needs update: one
 * step of undo. Live values follow by themselves.
 */
export async function revisePrinted(session: ArticleSession, values: readonly ValueKey[]): Promise<void> {
  const products = await session.services.products([...new Set(values.map(({ productId }) => productId))])
  const places = pinnedOld(session, values, products)
  session.asOneStep(() => {
    const { editor } = session
    if (places.length > 0) {
      const tr = closeHistory(editor.state.tr)
      for (const { pos, attrs } of places) tr.setNodeMarkup(pos, null, attrs)
      session.counting.notWriting(() => editor.view.dispatch(tr))
    }
    if (session.fields.get().status === 'published') session.setField('status', 'needs-update')
  })
}

/** The pinned facts among these values that their records no longer say, with what they become. */
function pinnedOld(
  session: ArticleSession,
  values: readonly ValueKey[],
  products: readonly Product[],
): { pos: number; attrs: FactNode['attrs'] }[] {
  const wanted = new Set(values.map(valueKey))
  const byId = new Map(products.map((product) => [product.id, product]))
  const found: { pos: number; attrs: FactNode['attrs'] }[] = []
  session.editor.state.doc.descendants((node, pos) => {
    if (node.type.name !== 'fact') return
    const attrs = node.attrs as FactNode['attrs']
    const { productId, field, value } = attrs
    if (value === null || !wanted.has(valueKey({ productId, field, value }))) return
    const product = byId.get(productId) ?? null
    const revised = revisedFact(attrs, product, session.services.language(), todayDay())
    if (revised) found.push({ pos, attrs: revised })
  })
  return found
}

/** Whether the text still says one of these values and not what its record says now. */
export function hasOldText(session: ArticleSession, values: readonly ValueKey[]): boolean {
  const ids = [...new Set(values.map(({ productId }) => productId))]
  const products = ids.flatMap((id) => session.services.references.product(id) ?? [])
  return pinnedOld(session, values, products).length > 0
}
