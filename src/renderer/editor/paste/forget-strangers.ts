import { isId } from '@shared/identifiers'

const ties = ['data-record', 'data-product', 'data-expert', 'data-media'] as const
/** On a copied answer that is an expert's: the name that the editor showed above it. */
export const speakerShown = 'data-name'
const tied = ties.map((name) => `[${name}]`).join(',')

/**
 * Pasted HTML without its ties to records that this library does not have: they are another library's, and what names
 * them has to keep the words that stand there. Any other HTML is given back as it is.
 * @param missing those of the ids that no record here has
 */
export async function forgetStrangers(
  html: string,
  missing: (ids: string[]) => Promise<string[]>,
): Promise<string> {
  if (!ties.some((name) => html.includes(name))) return html
  const { page, elements, ids: asked } = readTies(html)
  const strangers = new Set(asked.length === 0 ? [] : await missing(asked))
  if (strangers.size === 0) return html
  for (const element of elements) {
    for (const name of ties) {
      if (!strangers.has(element.getAttribute(name) ?? '')) continue
      element.removeAttribute(name)
      const speaker = name === 'data-expert' ? element.getAttribute(speakerShown) : null
      if (speaker !== null) element.setAttribute('data-speaker', speaker)
    }
  }
  return page.documentElement.outerHTML
}

/** The records that pasted HTML is tied to. */
export function tiedRecords(html: string): string[] {
  return ties.some((name) => html.includes(name)) ? readTies(html).ids : []
}

function readTies(html: string) {
  // Nothing in it is loaded or run: the document has no window.
  const page = new DOMParser().parseFromString(html, 'text/html')
  const elements = [...page.querySelectorAll(tied)]
  const ids = elements.flatMap((element) => ties.flatMap((name) => element.getAttribute(name) ?? []))
  // Shops call their own things the same.
  return { page, elements, ids: [...new Set(ids)].filter(isId) }
}
