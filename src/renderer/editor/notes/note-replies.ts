import type { NoteReply } from '@shared/records/note'

/** The answers with other words for one of them. */
export function withWords(replies: readonly NoteReply[], id: string, text: string): NoteReply[] {
  return replies.map((reply) => (reply.id === id ? { ...reply, text } : reply))
}

export function withoutReply(replies: readonly NoteReply[], id: string): NoteReply[] {
  return replies.filter((reply) => reply.id !== id)
}

/** Puts an answer back where it stood; one that is there already is left as it is. */
export function withReply(replies: readonly NoteReply[], reply: NoteReply): NoteReply[] {
  if (replies.some(({ id }) => id === reply.id)) return [...replies]
  return [...replies, reply].toSorted((one, other) => one.createdAt - other.createdAt)
}
