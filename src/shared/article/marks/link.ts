import { Link as TiptapLink } from '@tiptap/extension-link'
import type { Properties } from 'hast'
import type { TextMark } from '../document'
import type { MarkExporter } from '../exporter'
import { isSafeHref, writtenHref } from '../safe-href'
import { linkTyped } from './link-typed'

export const Link = TiptapLink.extend({
  addAttributes() {
    return {
      href: {
        default: undefined,
        isRequired: true,
        validate(value: unknown) {
          if (typeof value !== 'string' || !isSafeHref(value)) {
            throw new RangeError(`not a link that an article may have: ${JSON.stringify(value)}`)
          }
        },
      },
      rel: { default: null, validate: 'string|null' },
    }
  },
  addProseMirrorPlugins() {
    const { defaultProtocol, shouldAutoLink } = this.options
    const isLinked = (address: string) => isSafeHref(address) && shouldAutoLink(address)
    const others = (this.parent?.() ?? []).filter(({ spec }) => !spec.appendTransaction)
    return [linkTyped(this.type, { defaultProtocol, isLinked }), ...others]
  },
}).configure({
  HTMLAttributes: {},
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (href) => isSafeHref(href),
})

/** A link that may not stand in an article loses its target and keeps its words. */
export const linkExporter: MarkExporter<Extract<TextMark, { type: 'link' }>> = {
  html({ attrs }, children) {
    if (!isSafeHref(attrs.href)) return children
    const rel = attrs.rel?.split(/\s+/).filter((word) => word !== '') ?? []
    const properties: Properties = { href: writtenHref(attrs.href), ...(rel.length > 0 && { rel }) }
    return [{ type: 'element', tagName: 'a', properties, children }]
  },
  markdown({ attrs }, children) {
    if (!isSafeHref(attrs.href)) return children
    return [{ type: 'link', url: writtenHref(attrs.href), children }]
  },
}
