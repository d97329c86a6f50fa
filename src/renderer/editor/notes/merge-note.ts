import type { Note, NoteFields, NoteReply } from '@shared/records/note'

/**
 * A note that two windows changed: what each of them changed stays. Where both wrote the text, the later words become
 * an answer under the earlier ones, so that nobody's are gone.
 * @param base what both began with
 * @param answer makes an answer of words
 */
export function mergeNote(
  base: NoteFields,
  mine: NoteFields,
  theirs: Note,
  answer: (text: string) => NoteReply,
): NoteFields {
  const bothWrote = mine.text !== base.text && theirs.text !== base.text && mine.text !== theirs.text
  const pick = <Name extends keyof NoteFields>(name: Name): NoteFields[Name] =>
    mine[name] === base[name] ? theirs[name] : mine[name]
  const removed = new Set(
    base.replies.filter((reply) => !mine.replies.some(({ id }) => id === reply.id)).map(({ id }) => id),
  )
  const known = new Map(theirs.replies.map((reply) => [reply.id, reply]))
  for (const reply of mine.replies) {
    const before = base.replies.find(({ id }) => id === reply.id)
    if (!before || before.text !== reply.text) known.set(reply.id, reply)
  }
  const replies = [...known.values()].filter(({ id }) => !removed.has(id))
  if (bothWrote) replies.push(answer(mine.text))
  return {
    text: bothWrote ? theirs.text : pick('text'),
    isTodo: pick('isTodo'),
    dueOn: pick('dueOn'),
    resolvedAt: pick('resolvedAt'),
    replies: replies.toSorted((one, other) => one.createdAt - other.createdAt),
  }
}

export function fieldsOfNote({ text, isTodo, dueOn, resolvedAt, replies }: NoteFields): NoteFields {
  return { text, isTodo, dueOn, resolvedAt, replies }
}
