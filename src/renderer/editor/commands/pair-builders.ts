import { newId } from '@shared/identifiers'
import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import type { Speaker } from './speakers'

/** Node types of the article's schema by name; a missing one is a mistake of ours, so it throws. */
export function nodeType(schema: Schema, name: string) {
  const type = schema.nodes[name]
  if (!type) throw new Error(`The schema has no node ${name}`)
  return type
}

/** @param id of the block whose words these were, where the paragraph is to be the same block */
export function paragraphOf(
  schema: Schema,
  content: Fragment = Fragment.empty,
  id: string | null = null,
): Node {
  return nodeType(schema, 'paragraph').create({ id }, content)
}

/**
 * A pair of a question with these words and one answer with these blocks, or an empty line to answer in. It has its id
 * from the start, so that what belongs to its words can be tied to it in the same step.
 */
export function pairOf(
  schema: Schema,
  question: Fragment = Fragment.empty,
  answer: readonly Node[] = [],
  voice: Speaker | null = null,
): Node {
  const blocks = answer.length > 0 ? [...answer] : [paragraphOf(schema)]
  return nodeType(schema, 'qa').create({ id: newId() }, [
    nodeType(schema, 'question').create(null, question),
    nodeType(schema, 'answer').create(voice, blocks),
  ])
}

/** Whether this block may stand in an answer as it is. */
export function fitsAnswer(schema: Schema, node: Node): boolean {
  return nodeType(schema, 'answer').contentMatch.matchType(node.type) !== null
}
