import type { Node } from '@tiptap/pm/model'
import { isUnnamed } from './places'

/** Who gives an answer: a record, or a plain name. Both null is the interview's only expert. */
export type Speaker = { expertId: string | null; speaker: string | null }

export function speakerOf({ attrs }: Node): Speaker {
  return { expertId: attrs.expertId, speaker: attrs.speaker }
}

export function isSameSpeaker(one: Speaker, other: Speaker): boolean {
  return one.expertId === other.expertId && one.speaker === other.speaker
}

/** Who is named in the answers of a document or a pair, in the order they first speak. */
export function speakersIn(node: Node): Speaker[] {
  const found: Speaker[] = []
  node.descendants((child) => {
    if (child.type.name !== 'answer') return child.type.name === 'qa'
    const speaker = speakerOf(child)
    if (!isUnnamed(child) && !found.some((known) => isSameSpeaker(known, speaker))) found.push(speaker)
    return false
  })
  return found
}
