import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { ArticleWithNotes } from '@shared/ipc/note-calls'
import type { Note, NoteFields } from '@shared/records/note'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'
import { mustFind } from './common-calls'

/** The calls on what people wrote beside articles. */
export function noteCalls(repositories: Repositories, changes: ChangeFeed) {
  const { articles, notes, settings } = repositories
  return {
    'notes.ofArticle': ({ articleId }: CallParsed<'notes.ofArticle'>) => notes.ofArticle(articleId),
    'notes.list': ({ filter }: CallParsed<'notes.list'>) => notesByArticle(notes.list(filter)),

    'notes.create': ({ articleId, fields, at }: CallParsed<'notes.create'>) => {
      mustFind(articles, articleId)
      const note = notes.create({ articleId, author: settings.get().byline, ...settled(fields), ...at })
      changes.tellNotes(articleId)
      return note
    },

    'notes.save': ({ id, revision, fields }: CallParsed<'notes.save'>) => {
      const { articleId } = found(notes.get(id))
      const { byline } = settings.get()
      const replies = fields.replies.map((reply) => ({ ...reply, author: reply.author || byline }))
      const answer = notes.save(id, revision, { ...fields, ...settled(fields), replies })
      if (!answer) throw gone()
      if (answer.outcome === 'saved') changes.tellNotes(articleId)
      return answer
    },

    'notes.delete': ({ id }: CallParsed<'notes.delete'>) => {
      const note = notes.get(id)
      if (note) {
        notes.remove(id)
        changes.tellNotes(note.articleId)
      }
      return null
    },

    'notes.restore': (note: CallParsed<'notes.restore'>) => {
      mustFind(articles, note.articleId)
      // Somebody else may have brought it back, and gone on with it.
      if (!notes.get(note.id)) notes.putBack(note)
      changes.tellNotes(note.articleId)
      return null
    },

    'notes.place': ({ articleId, articleRevision, placed }: CallParsed<'notes.place'>) => ({
      kept: notes.place(articleId, articleRevision, placed),
    }),
  }
}

/** Each article once: where something is due first comes first, then where something was written last. */
export function notesByArticle(listed: readonly { note: Note; title: string }[]): ArticleWithNotes[] {
  const byArticle = new Map<string, ArticleWithNotes>()
  for (const { note, title } of listed.toSorted((one, other) => inOrder(one.note, other.note))) {
    const known = byArticle.get(note.articleId)
    if (known) known.notes.push(note)
    else byArticle.set(note.articleId, { articleId: note.articleId, title, notes: [note] })
  }
  return [...byArticle.values()]
}

function inOrder(one: Note, other: Note): number {
  if (one.dueOn !== other.dueOn) {
    if (one.dueOn === null) return 1
    if (other.dueOn === null) return -1
    return one.dueOn < other.dueOn ? -1 : 1
  }
  return other.createdAt - one.createdAt
}

/** A day on which something is due belongs to a to-do. */
function settled<Fields extends Pick<NoteFields, 'isTodo' | 'dueOn'>>(fields: Fields): Fields {
  return fields.isTodo ? fields : { ...fields, dueOn: null }
}

function found(note: Note | null): Note {
  if (!note) throw gone()
  return note
}

function gone(): DeskError {
  return new DeskError('not-found', 'This note is no longer in the library. Nothing was changed.')
}
