import type { ArticleWithNotes } from '@shared/ipc/note-calls'
import type { NoteFilter } from '@shared/records/note'
import { isOverdue } from '@shared/records/note-due'
import { partOfNote } from '@shared/search/note-part'
import { IconMessage2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { call, messageOf } from '../../api/desk'
import { keys } from '../../api/queries'
import { MainBar } from '../../app/main-bar'
import { navigate } from '../../app/routes'
import { todayDay } from '../../ui/dates'
import { EmptyState } from '../../ui/empty-state'
import { isFocusNowhere } from '../../ui/focus-nowhere'
import { NoteFilterChoice } from '../../ui/note-filter'
import { NoteRow } from '../../ui/note-row'
import { Problem } from '../../ui/problem'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { counted } from '../../ui/words'
import classes from './notes-main.module.css'

const nothing: Record<NoteFilter, string> = {
  open: 'No open notes',
  todo: 'Nothing to do',
  resolved: 'Nothing resolved yet',
}

/** Notes and to-dos of the whole library by article, what is due first at the top. */
export function NotesMain() {
  const [filter, setFilter] = useState<NoteFilter>('open')
  const { data, error, isPending } = useQuery({
    queryKey: keys.notes(filter),
    queryFn: () => call('notes.list', { filter }),
  })
  const articles = data ?? []
  return (
    <>
      <MainBar
        left={<SectionTitle>Notes and to-dos</SectionTitle>}
        right={<NoteFilterChoice size="sm" value={filter} onChange={setFilter} />}
      />
      {error ? (
        <Problem fills>{messageOf(error)}</Problem>
      ) : articles.length === 0 && !isPending ? (
        <div className={classes.none}>
          <EmptyState icon={IconMessage2} title={nothing[filter]}>
            Select words in an article and write a comment on them, or a to-do with a day. It stands beside
            the text and here, and is never exported.
          </EmptyState>
        </div>
      ) : (
        <Articles articles={articles} />
      )}
      <StatusLine left={articles.length > 0 && <span>{summaryOf(articles, filter)}</span>} />
    </>
  )
}

function Articles({ articles }: { articles: ArticleWithNotes[] }) {
  const list = useRef<HTMLDivElement>(null)
  const isEmpty = articles.length === 0
  useEffect(() => {
    // Reached by a key, the list is gone through by keys: what is due first is first at hand.
    if (!isEmpty && isFocusNowhere()) rowsIn(list.current)[0]?.focus()
  }, [isEmpty])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between the buttons within
    <div ref={list} className={classes.scroll} onKeyDown={moveByArrows}>
      {articles.map(({ articleId, title, notes }) => (
        <section key={articleId} className={classes.article} aria-label={title || 'Untitled article'}>
          <h2 className={classes.title}>
            <button
              type="button"
              className={classes.open}
              onClick={() => navigate({ section: 'articles', id: articleId })}
            >
              {title || 'Untitled article'}
            </button>
            <span className={classes.count}>{counted(notes.length, 'note')}</span>
          </h2>
          <ul className={classes.list}>
            {notes.map((note) => (
              <li key={note.id}>
                <NoteRow
                  note={note}
                  onOpen={() => navigate({ section: 'articles', id: articleId, part: partOfNote(note.id) })}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function rowsIn(list: HTMLElement | null): HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>('li button') ?? [])]
}

function moveByArrows(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = rowsIn(event.currentTarget)
  const at = rows.indexOf(document.activeElement as HTMLButtonElement)
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function summaryOf(articles: readonly ArticleWithNotes[], filter: NoteFilter): string {
  const notes = articles.flatMap((article) => article.notes)
  const late = notes.filter((note) => isOverdue(note, todayDay())).length
  const what = filter === 'todo' ? 'to-do' : 'note'
  const all = `${counted(notes.length, what)} in ${counted(articles.length, 'article')}`
  return late > 0 ? `${all}, ${late} overdue` : all
}
