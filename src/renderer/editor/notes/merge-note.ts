import type { Note, NoteFields, NoteReply } from '@shared/records/note'

/**
 * A note that two windows changed: what each of them changed stays. Where both wrote the text or the same answer, the
 * later words become an answer under the earlier ones, so that nobody's are gone; for the same reason an answer that one
 * deleted stays where the other wrote in it.
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
  const before = textsOf(base)
  const kept = textsOf(mine)
  const known = new Map(theirs.replies.map((reply) => [reply.id, reply]))
  for (const { id, text } of base.replies) if (!kept.has(id) && known.get(id)?.text === text) known.delete(id)
  const replies: NoteReply[] = []
  for (const reply of mine.replies) {
    const text = before.get(reply.id)
    const their = known.get(reply.id)
    if (text === reply.text) continue
    const bothChanged = their !== undefined && their.text !== text && their.text !== reply.text
    if (bothChanged) replies.push(answer(reply.text))
    else known.set(reply.id, reply)
  }
  replies.unshift(...known.values())
  if (bothWrote) replies.push(answer(mine.text))
  return {
    text: bothWrote ? theirs.text : pick('text'),
    isTodo: pick('isTodo'),
    dueOn: pick('dueOn'),
    resolvedAt: pick('resolvedAt'),
    replies: replies.toSorted((one, other) => one.createdAt - other.createdAt),
  }
}

function textsOf({ replies }: NoteFields): Map<string, string> {
  return new Map(replies.map(({ id, text }) => [id, text]))
}

export function fieldsOfNote({ text, isTodo, dueOn, resolvedAt, replies }: NoteFields): NoteFields {
  return { text, isTodo, dueOn, resolvedAt, replies }
}
