import { getSchema } from '@tiptap/core'
import { Fragment, Mark, type Node, type Schema } from '@tiptap/pm/model'
import type { ArticleDocument } from './document'
import { articleExtensions } from './extensions'
import { MARK_TYPES } from './node-types'

export { articleExtensions }

/** The ProseMirror schema of an article. Needs no DOM. */
export const articleSchema: Schema = getSchema(articleExtensions)

/** What is wrong with a document, and where: `place` reads like "doc > qa 3 > answer 1 > paragraph 2". */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
  constructor(
    readonly place: string,
    readonly reason: string,
  ) {
    super(`${place}: ${reason}`)
  }
}

/** Lists within lists go no deeper than people read, and a made-up document must not exhaust the stack. */
const MAX_DEPTH = 100

const MARK_RANK: ReadonlyMap<string, number> = new Map(MARK_TYPES.map((type, rank) => [type, rank]))

type Place = { parent: Place | null; type: string; index: number }

/**
 * Checks a whole document, as JSON from anywhere, against the schema.
 * @returns the document with default attributes filled in, texts of equal marks joined and marks in the schema's order.
 * @throws {DocumentError} for an unknown node, mark or attribute, a wrong value, wrong content, or too deep a nesting.
 */
export function parseDocument(value: unknown): ArticleDocument {
  return nodeToDocument(parseToNode(value))
}

/** As `parseDocument`, but answers with the ProseMirror node. */
export function parseToNode(value: unknown): Node {
  const node = readNode(value, null, 0, 0)
  if (node.type !== articleSchema.topNodeType) {
    throw new DocumentError(node.type.name, 'an article begins with a doc')
  }
  return node
}

/** The JSON of a node that the schema has checked. */
export function nodeToDocument(node: Node): ArticleDocument {
  // The schema enforces what ArticleDocument says; schema.test.ts compares the two.
  return withoutAbsent(node.toJSON()) as ArticleDocument
}

type FreshJson = { attrs?: Record<string, unknown>; content?: FreshJson[] }

/** A hint that is not there is no attribute at all, as in what is stored. The JSON was just made; its attributes are shared. */
function withoutAbsent(json: FreshJson): FreshJson {
  if (json.attrs && 'hint' in json.attrs && json.attrs.hint === undefined) {
    const { hint: _hint, ...attrs } = json.attrs
    json.attrs = attrs
  }
  for (const child of json.content ?? []) withoutAbsent(child)
  return json
}

function readNode(value: unknown, parent: Place | null, index: number, depth: number): Node {
  if (!isRecord(value) || typeof value.type !== 'string') {
    throw new DocumentError(placeText({ parent, type: 'part', index }), 'not a node')
  }
  const place: Place = { parent, type: value.type, index }
  if (depth > MAX_DEPTH) throw new DocumentError(placeText(parent), `nested deeper than ${MAX_DEPTH} levels`)
  const type = Object.hasOwn(articleSchema.nodes, value.type) ? articleSchema.nodes[value.type] : undefined
  if (type === undefined) throw new DocumentError(placeText(place), 'unknown node')
  const marks = readMarks(value.marks, place)
  if (type.isText) {
    if (typeof value.text !== 'string' || value.text === '') {
      throw new DocumentError(placeText(place), 'a text node without text')
    }
    return articleSchema.text(value.text, marks)
  }
  const attributes = readAttributes(value.attrs, type.spec.attrs, place)
  const content = readContent(value.content, place, depth)
  try {
    return type.createChecked(attributes, content, marks)
  } catch (error) {
    throw new DocumentError(placeText(place), reasonOf(error))
  }
}

function readContent(value: unknown, place: Place, depth: number): Fragment {
  if (value === undefined || value === null) return Fragment.empty
  if (!Array.isArray(value)) throw new DocumentError(placeText(place), 'content is not a list')
  return Fragment.fromArray(value.map((child, index) => readNode(child, place, index, depth + 1)))
}

function readAttributes(value: unknown, known: object | undefined, place: Place): Record<string, unknown> {
  if (value === undefined || value === null) return {}
  if (!isRecord(value)) throw new DocumentError(placeText(place), 'attributes are not an object')
  for (const name of Object.keys(value)) {
    if (known === undefined || !Object.hasOwn(known, name)) {
      throw new DocumentError(placeText(place), `unknown attribute "${name}"`)
    }
  }
  return value
}

function readMarks(value: unknown, place: Place): readonly Mark[] {
  if (value === undefined || value === null) return Mark.none
  if (!Array.isArray(value)) throw new DocumentError(placeText(place), 'marks are not a list')
  let marks: readonly Mark[] = Mark.none
  for (const mark of value) {
    const name = isRecord(mark) && typeof mark.type === 'string' ? mark.type : 'mark'
    if (!MARK_RANK.has(name)) throw new DocumentError(placeText(place), `unknown mark "${name}"`)
    const attributes = readAttributes(mark.attrs, articleSchema.marks[name]?.spec.attrs, place)
    try {
      marks = articleSchema.mark(name, attributes).addToSet(marks)
    } catch (error) {
      throw new DocumentError(placeText(place), `mark "${name}": ${reasonOf(error)}`)
    }
  }
  return marks
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Counted from 1 among all children, for people to find. */
function placeText(place: Place | null): string {
  if (place === null) return 'document'
  if (place.parent === null) return place.type
  return `${placeText(place.parent)} > ${place.type} ${place.index + 1}`
}
