import { attribute, findElements, type Tree } from './tree'

/** What a page's JSON-LD says of the article on it. */
export type LinkedData = {
  title: string | null
  description: string | null
  authors: string[]
  published: string | null
  site: string | null
}

type Thing = Record<string, unknown>
const ARTICLE_TYPE = /Article$|^BlogPosting$|^Report$|^Interview$|^LiveBlogPosting$|^WebPage$/

export function readLinkedData(tree: Tree): LinkedData {
  const things: Thing[] = []
  for (const script of findElements(
    tree,
    (element) => element.tagName === 'script' && /ld\+json/i.test(attribute(element, 'type') ?? ''),
  )) {
    const text = script.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    if (text.length <= 500_000) collect(parse(text), things, 0)
  }
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)))
  const article = articles.find((thing) => !typesOf(thing).includes('WebPage')) ?? articles[0]
  const site = things.find((thing) => typesOf(thing).includes('WebSite'))
  return {
    title: article ? textValue(article.headline) : null,
    description: article ? textValue(article.description) : null,
    authors: article ? authorsOf(article.author, things) : [],
    published: article ? textValue(article.datePublished) : null,
    site: site ? textValue(site.name) : null,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > 6 || things.length > 500) return
  if (Array.isArray(value)) for (const item of value) collect(item, things, depth + 1)
  else if (isThing(value)) {
    things.push(value)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(value[key], things, depth + 1)
  }
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string')
}

function textValue(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value
  // Some engines write entities into JSON, where they mean nothing.
  return typeof text === 'string' && text.trim() !== '' ? decodeEntities(text.trim()) : null
}

function authorsOf(value: unknown, things: readonly Thing[]): string[] {
  const names = [value].flat().map((author) => {
    if (typeof author === 'string') return author
    if (!isThing(author)) return null
    const known =
      author.name ?? things.find((thing) => thing['@id'] === author['@id'] && thing.name !== undefined)?.name
    return textValue(known)
  })
  return [
    ...new Set(
      names.filter(
        (name) => name !== null && name !== '' && !/^https?:|^(?:admin|editor|staff)$/i.test(name),
      ),
    ),
  ] as string[]
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(
      /&(amp|quot|lt|gt|apos|nbsp);/g,
      (_, name: string) => ({ amp: '&', quot: '"', lt: '<', gt: '>', apos: "'", nbsp: ' ' })[name] ?? '',
    )
}
