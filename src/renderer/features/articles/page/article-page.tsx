import { noteOfPart } from '@shared/search/note-part'
import { Selection } from '@tiptap/pm/state'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { drawnLater, useAfterPaint } from '../../../app/after-paint'
import { useFocusMode } from '../../../app/calm'
import { useCommand } from '../../../app/commands/use-command'
import { MainBarPlace } from '../../../app/main-bar-place'
import { usePreference } from '../../../app/preferences'
import { insertWish } from '../../../app/records/insert-request'
import { useSide } from '../../../app/split/side'
import { insertRecord } from '../../../editor/drop/record-drop'
import { highlightWords, scrollToPosition } from '../../../editor/find-highlight'
import { showNote } from '../../../editor/notes/note-commands'
import { useStore, useStorePart } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'
import { takeFresh } from '../session/open-work'
import { lastCaret, leaveSession, showSession } from '../session/sessions'
import { showArticle } from '../session/show-article'
import classes from './article-page.module.css'
import type { FindAsked } from './find-bar'
import { Headline, titleFieldId } from './headline'
import { StartFrom } from './start-from'
import { useLanguage } from './use-language'
import { useStillText } from './use-still-text'
import '../../../editor/article-text.css'

const around = () => import('./around-article')
const ArticleBar = drawnLater(() => around().then((module) => module.ArticleBar))
const ArticleFoot = drawnLater(() => around().then((module) => module.ArticleFoot))
const BesideCaret = drawnLater(() => around().then((module) => module.BesideCaret))
const FindBar = drawnLater(() => around().then((module) => module.FindBar))
const FootList = drawnLater(() => around().then((module) => module.FootList))
const PrintedFacts = drawnLater(() => around().then((module) => module.PrintedFacts))
const StaleDialog = drawnLater(() => around().then((module) => module.StaleDialog))

/** What somebody came for: words to light up, each on a line, and the block or field that they stand in. */
export type Target = { find: string | null; part: string | null }

/** The article on the screen: its bar, its page, its line of counts. */
export function ArticlePage({ session, find, part }: { session: ArticleSession } & Target) {
  const scroll = useRef<HTMLDivElement>(null)
  const [comparing, setComparing] = useState(false)
  const theirs = useStore(session.saving.theirs)
  const [asked, setAsked] = useState<FindAsked | null>(null)
  const focused = useFocusMode()
  const whole = useAfterPaint()
  useStillText(scroll, session.editor)
  const ask = (withReplace: boolean) =>
    setAsked((now) => ({
      withReplace: withReplace || now?.withReplace === true,
      times: (now?.times ?? 0) + 1,
    }))
  useCommand('find.open', () => ask(false))
  useCommand('find.replace', () => ask(true))
  // With the bar shut there is nothing to go to yet: it opens on what was last looked for.
  useCommand('find.next', () => ask(false), asked === null)
  useCommand('find.previous', () => ask(false), asked === null)

  const wasFocused = useRef(focused)
  useEffect(() => {
    if (wasFocused.current === focused) return
    wasFocused.current = focused
    // The pane has another height now: the caret comes back into it.
    const { view } = session.editor
    if (view.hasFocus()) view.dispatch(view.state.tr.scrollIntoView())
  }, [session, focused])

  useEffect(() => {
    if (theirs) setComparing(true)
  }, [theirs])

  return (
    <>
      <div className={classes.sheet}>
        {!focused && !whole && <MainBarPlace />}
        {!focused && <ArticleBar session={session} onCompare={() => setComparing(true)} />}
        {asked && <FindBar session={session} asked={asked} onClose={() => setAsked(null)} />}
        <div className={classes.pane}>
          <div className={classes.scroll} ref={scroll} data-text-pane>
            <article className={classes.page}>
              <PrintedFacts session={session} />
              <Headline session={session} />
              <StartFrom session={session} />
              <ArticleText session={session} find={find} part={part} scroller={scroll} />
              <FootList editor={session.editor} services={session.services} />
            </article>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the mouse; the keyboard has the text itself */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
            <div className={classes.below} onClick={() => goOnBelow(session)} />
          </div>
        </div>
        <ArticleFoot session={session} focused={focused} onCompare={() => setComparing(true)} />
      </div>
      <BesideCaret session={session} />
      {comparing && theirs && (
        <StaleDialog session={session} theirs={theirs} onClose={() => setComparing(false)} />
      )}
    </>
  )
}

type TextProps = { session: ArticleSession; scroller: RefObject<HTMLElement | null> } & Target

/** The place the editor draws itself in; React has no part in what happens there. */
function ArticleText({ session, find, part, scroller }: TextProps) {
  const place = useRef<HTMLDivElement>(null)
  const side = useSide() ?? 'main'

  useLayoutEffect(() => {
    const { editor } = session
    const target = place.current
    const pane = scroller.current
    if (!target) return
    const isIdle = side === 'main' && document.activeElement === document.body
    const wantsFocus = isIdle || document.activeElement?.id === side
    editor.mount(target)
    showSession(session)
    // What other features do to the article on the screen, they do to that of the main side.
    const hide = side === 'main' ? showArticle(session) : null
    const before = lastCaret(session.id)
    if (before) {
      const size = editor.state.doc.content.size
      editor.commands.setTextSelection({ from: Math.min(before.from, size), to: Math.min(before.to, size) })
      // To the words and not to a height: what is out of sight has no exact height yet.
      if (before.scrolled) scrollToPosition(editor.view, before.from, 'instant')
    }
    if (takeFresh(session.id)) document.getElementById(titleFieldId(session.id))?.focus()
    else if (wantsFocus) editor.view.focus()
    // What is wished for from the other side finds this page already here.
    const stopInserting = side === 'main' ? insertWish.subscribe(insertWished) : null
    function insertWished(): void {
      const wish = insertWish.get()
      if (!wish) return
      insertWish.set(null)
      insertRecord(editor, wish.kind, wish.id)
    }
    if (side === 'main') insertWished()
    const section = document.getElementById(side)
    const onSectionFocus = () => editor.view.focus()
    section?.addEventListener('focus', onSectionFocus)
    return () => {
      section?.removeEventListener('focus', onSectionFocus)
      stopInserting?.()
      const scrolled = (pane?.scrollTop ?? 0) > 0
      hide?.()
      session.services.panels.set(null)
      session.services.card.close()
      session.services.notes.closeCard()
      editor.unmount()
      void leaveSession(session, scrolled)
    }
  }, [session, scroller, side])

  useEffect(() => {
    const noteId = noteOfPart(part)
    let isLeft = false
    if (noteId !== null) {
      const { editor, services } = session
      void services.notes.ready.then(() => {
        if (!isLeft) showNote(editor, services, noteId)
      })
    } else if (part === 'dek') session.shownField.set({ field: 'dek' })
    else if (find) highlightWords(session.editor.view, find.split('\n'), session.services, part)
    return () => {
      isLeft = true
    }
  }, [session, find, part])

  // One voice all through needs no name above each answer; the byline says it.
  const voices = useStorePart(
    session.summary,
    ({ shares }) => shares.filter(({ role }) => role === 'answers').length,
  )
  const questionNumbers = usePreference('questionNumbers')
  const language = useLanguage(session)
  return (
    <div
      ref={place}
      className={classes.text}
      lang={language}
      data-voices={voices > 1 ? 'several' : 'one'}
      data-question-numbers={questionNumbers || undefined}
    />
  )
}

/** A click under the text goes on writing there. */
function goOnBelow(session: ArticleSession): void {
  const { editor } = session
  const last = editor.state.doc.lastChild
  if (last?.type.name !== 'paragraph') {
    editor.commands.insertContentAt(editor.state.doc.content.size, { type: 'paragraph' })
  }
  editor.view.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)).scrollIntoView())
  editor.view.focus()
}
