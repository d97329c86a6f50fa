import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { pairAt } from '../commands/places'
import type { EditorServices } from '../services'
import { type FactChoiceRow, factChoices } from './fact-choices'
import { readFactQuery } from './fact-query'

const shownProducts = 6
const shownRows = 12

/** What to offer for what is typed after the slash: the products that the caret's pair names come first. */
export async function factItems(
  editor: Editor,
  services: EditorServices,
  query: string,
): Promise<FactChoiceRow[]> {
  const wanted = readFactQuery(query)
  if (wanted === null) return []
  const { field, words } = wanted
  const products = await services.products(await productIds(editor, services, words))
  return products.flatMap((product) => factChoices(product, field, services.language())).slice(0, shownRows)
}

async function productIds(editor: Editor, services: EditorServices, words: string): Promise<string[]> {
  const { $from } = editor.state.selection
  const pair = pairAt($from)?.pair.node
  const named = [...(pair ? productsNamed(pair) : []), ...productsNamed($from.doc)]
  const known = words === '' ? named : named.filter((id) => isCalled(services, id, words))
  const found = (await services.suggest(words)).flatMap(({ kind, id }) => (kind === 'product' ? id : []))
  return [...new Set([...known, ...found])].slice(0, shownProducts)
}

function productsNamed(within: Node): string[] {
  const ids: string[] = []
  within.descendants(({ type, attrs }) => {
    if (type.name === 'mention' && attrs.kind === 'product') ids.push(attrs.id)
    if (type.name === 'fact' || type.name === 'productCard') ids.push(attrs.productId)
  })
  return ids
}

function isCalled(services: EditorServices, id: string, words: string): boolean {
  return services.references.product(id)?.name.toLowerCase().includes(words) ?? false
}
