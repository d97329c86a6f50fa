import { expertCardLines, productCardLines } from '@shared/article/cards'
import type { ExpertCardNode, ProductCardNode } from '@shared/article/document'
import { ExpertCard } from '@shared/article/nodes/expertCard/definition'
import { ProductCard } from '@shared/article/nodes/productCard/definition'
import { lookupIn } from '@shared/article/record-lookup'
import { resolveExpert, resolveProduct } from '@shared/article/resolve-records'
import type { Expert } from '@shared/records/expert'
import type { Product } from '@shared/records/product'
import { mergeAttributes } from '@tiptap/core'
import type { DOMOutputSpec, Node } from '@tiptap/pm/model'
import { pictureAddress } from '../../api/picture-address'
import { availabilityNames } from '../../ui/words'
import type { EditorServices } from '../services'
import { attributeField } from './attribute-field'
import { element, stopInControls } from './dom'

/** A product's record as a card. The note under it is the writer's, in this article only. */
export function productCardWithView(services: EditorServices) {
  const lines = ({ productId, note }: ProductCardNode['attrs']) => {
    const product = services.references.product(productId)
    return [product?.name ?? '', ...(product ? productLines(product, services) : []), note ?? '']
  }
  return ProductCard.extend({
    ...copiedAs<ProductCardNode['attrs']>('product-card', lines),
    addNodeView() {
      return ({ node, editor, getPos }) => {
        let attrs = node.attrs as { productId: string; note: string | null }
        const picture = element('div', { class: 'card-picture' })
        const name = element('div', { class: 'card-name' })
        const facts = element('div', { class: 'card-facts' })
        const tags = element('div', { class: 'card-tags' })
        const note = attributeField({ editor, getPos, name: 'note', label: 'Note', multiline: true })
        note.dom.dataset.control = ''
        note.dom.classList.add('card-note')
        const words = element('div', { class: 'card-words' }, name, facts, tags, note.dom)
        const dom = element('div', { class: 'card product-card', contenteditable: 'false' }, picture, words)
        let stops: (() => void)[] = []

        const draw = () => {
          const product = services.references.product(attrs.productId)
          dom.setAttribute('aria-label', `Product card: ${product?.name ?? ''}`)
          name.textContent = product === null ? 'A product no longer in the library' : (product?.name ?? '…')
          facts.replaceChildren(...(product ? productLines(product, services) : []).map(lineElement))
          tags.replaceChildren(...(product ? productTags(product) : []))
          showPicture(picture, product?.pictureMediaId ?? null)
          note.show(attrs.note, 'A line of your own about it')
        }
        const follow = () => {
          for (const stop of stops) stop()
          stops = [services.references.watch(attrs.productId, followBrand)]
          followBrand()
        }
        const followBrand = () => {
          const brandId = services.references.product(attrs.productId)?.brandId ?? null
          if (brandId && stops.length === 1) stops.push(services.references.watch(brandId, draw))
          draw()
        }
        follow()

        return {
          dom,
          update(next) {
            if (next.type.name !== 'productCard') return false
            const before = attrs.productId
            attrs = next.attrs as typeof attrs
            if (attrs.productId !== before) follow()
            else draw()
            return true
          },
          destroy: () => {
            for (const stop of stops) stop()
          },
          stopEvent: stopInControls,
          ignoreMutation: () => true,
        }
      }
    },
  })
}

/** An expert's record as a card. */
export function expertCardWithView(services: EditorServices) {
  const lines = ({ expertId: id }: ExpertCardNode['attrs']) => {
    const expert = services.references.expert(id)
    return [expert?.name ?? '', ...(expert ? expertLines(expert) : []), expert?.bioShort ?? '']
  }
  return ExpertCard.extend({
    ...copiedAs<ExpertCardNode['attrs']>('expert-card', lines),
    addNodeView() {
      return ({ node }) => {
        let expertId: string = node.attrs.expertId
        const picture = element('div', { class: 'card-picture is-round' })
        const name = element('div', { class: 'card-name' })
        const facts = element('div', { class: 'card-facts' })
        const bio = element('p', { class: 'card-bio' })
        const words = element('div', { class: 'card-words' }, name, facts, bio)
        const dom = element('div', { class: 'card expert-card', contenteditable: 'false' }, picture, words)
        const draw = () => {
          const expert = services.references.expert(expertId)
          dom.setAttribute('aria-label', `Expert card: ${expert?.name ?? ''}`)
          name.textContent = expert === null ? 'An expert no longer in the library' : (expert?.name ?? '…')
          facts.replaceChildren(...(expert ? expertLines(expert) : []).map(lineElement))
          bio.textContent = expert?.bioShort ?? ''
          showPicture(picture, expert?.portraitMediaId ?? null, initialsOf(expert?.name ?? ''))
        }
        let stop = services.references.watch(expertId, draw)
        draw()
        return {
          dom,
          update(next) {
            if (next.type.name !== 'expertCard') return false
            if (next.attrs.expertId !== expertId) {
              expertId = next.attrs.expertId
              stop()
              stop = services.references.watch(expertId, draw)
            }
            draw()
            return true
          },
          destroy: () => stop(),
          ignoreMutation: () => true,
        }
      }
    },
  })
}

/** A copy for other programs says what the card says, a line each; pasted back, a card goes by its attributes. */
function copiedAs<Attributes>(className: string, lines: (attrs: Attributes) => string[]) {
  // The caller names the node that it extends.
  const said = (node: Node) => lines(node.attrs as Attributes).filter((line) => line !== '')
  return {
    renderHTML({ HTMLAttributes, node }: { HTMLAttributes: Record<string, unknown>; node: Node }) {
      const paragraphs = said(node).map((line) => ['p', line] as const)
      return [
        'div',
        mergeAttributes(HTMLAttributes, { class: className }),
        ...paragraphs,
      ] satisfies DOMOutputSpec
    },
    renderText: ({ node }: { node: Node }) => said(node).join('\n'),
  }
}

/** What the published card says of a product below its name, a line each. */
function productLines(product: Product, { references, language }: EditorServices): string[] {
  const brands =
    product.brandId === null ? [] : [references.brand(product.brandId)].filter((brand) => !!brand)
  return productCardLines(resolveProduct(product, lookupIn({ brands }), language()), null).lines
}

/** As of a product, of an expert. */
function expertLines(expert: Expert): string[] {
  return expertCardLines(resolveExpert(expert, lookupIn({}))).lines
}

function lineElement(line: string): HTMLElement {
  return element('p', {}, line)
}

/** What the writer should know, and no reader sees. */
function productTags(product: Product): HTMLElement[] {
  const tags: HTMLElement[] = []
  const add = (tone: string, words: string) =>
    tags.push(element('span', { class: `card-tag ${tone}` }, words))
  if (product.availability === 'discontinued') add('rouge', availabilityNames.discontinued)
  if (product.availability === 'reformulated') add('amber', availabilityNames.reformulated)
  return tags
}

function showPicture(holder: HTMLElement, mediaId: string | null, standIn = ''): void {
  const address = mediaId ? pictureAddress(mediaId, 'small') : ''
  if ((holder.dataset.media ?? '') === address && holder.hasChildNodes()) return
  holder.dataset.media = address
  if (mediaId) {
    // The name stands beside it; the picture says nothing more.
    holder.replaceChildren(element('img', { src: address, alt: '', draggable: 'false' }))
  } else {
    holder.replaceChildren(element('span', { class: 'card-stand-in', 'aria-hidden': 'true' }, standIn))
  }
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => word[0])
    .slice(0, 2)
    .join('')
}
