import type { ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { element, text } from '../article/hast'
import { formatDay } from '../publish/dates'
import { directionOfLanguage } from '../publish/directions'
import { HTML_OPTIONS } from '../publish/html-fragment'
import { pageLanguage } from '../publish/html-page'
import { PAGE_STYLE } from '../publish/page-style'
import type { Interview, PlannedQuestion } from '../records/interview'

/** Lines to write on under a question that is still to be asked. */
const LINES = 3

/**
 * What a plan needs besides the page's style: boxes to tick and numbers in columns of their own, and in print lines to write
 * on. The lines are borders, since browsers leave backgrounds out of print.
 */
const PLAN_STYLE = `
.plan { padding: 0; list-style: none; }
.plan li { margin: 0; padding: 0.9rem 0; break-inside: avoid; }
.plan li + li { border-top: 1px solid var(--line); }
.plan label { display: grid; grid-template-columns: 1.15rem 1.5rem minmax(0, 1fr); gap: 0 0.7rem; font-weight: 600; line-height: 1.4; }
.plan label::before { grid-area: 1 / 2; content: counter(list-item); color: var(--accent); font-weight: 500; text-align: end; }
.plan input { grid-area: 1 / 1; width: 1.15rem; height: 1.15rem; margin: 0.2rem 0 0; accent-color: var(--accent); }
.plan .note { margin: 0.25rem 0 0; padding-inline-start: 4.05rem; color: var(--soft); font-size: 1rem; line-height: 1.5; font-style: italic; white-space: pre-line; }
.plan .asked label { font-weight: 400; }
.plan s { color: var(--faint); font-weight: 400; }
.plan .lines { display: none; }
@media print {
  h1 { font-size: 21pt; }
  header { margin-bottom: 0.6rem; padding-bottom: 0.9rem; }
  .plan li + li { border: 0; }
  .plan input { margin: 0.05rem 0 0; }
  .plan .note { font-size: 10pt; }
  .plan .lines { display: block; padding-inline-start: 4.05rem; }
  .plan .lines span { display: block; height: 9mm; border-bottom: 1px dotted var(--line); }
  @page { @bottom-right { content: counter(page) " / " counter(pages); color: #4a4a4a; font: 8pt system-ui, sans-serif; } }
}
`

export type PlanPage = Pick<Interview, 'title' | 'heldOn' | 'place' | 'participants' | 'plan' | 'language'>

/** A plan as a page that stands alone, to print and take to the talk. */
export function planToPage({ title, heldOn, place, participants, plan, language }: PlanPage): string {
  const name = title || 'Untitled interview'
  const people = participants.filter(({ role }) => role === 'expert').map((person) => person.name)
  const lang = pageLanguage(language)
  const day = heldOn ? formatDay(heldOn, lang) : ''
  const about = [people.join(', '), day, place].filter(Boolean).join(' · ')
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('title', {}, [text(name)]),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'generator', content: 'Beauty Desk' }),
    element('style', {}, [text(`${PAGE_STYLE}${PLAN_STYLE}`)]),
  ]
  const header = element('header', {}, [
    element('h1', {}, [text(name)]),
    ...(about === '' ? [] : [element('p', { className: ['byline'] }, [text(about)])]),
  ])
  const main = element('main', {}, [header, element('ol', { className: ['plan'] }, plan.map(rowOf))])
  const direction = directionOfLanguage(lang)
  const page = element('html', { lang, ...(direction === 'rtl' && { dir: direction }) }, [
    element('head', {}, head),
    element('body', {}, [main]),
  ])
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, page] as Root['children'] }
  return `${toHtml(root, HTML_OPTIONS)}\n`
}

function rowOf({ text: words, note, state }: PlannedQuestion): ElementContent {
  const box = element('input', { type: 'checkbox', checked: state === 'asked' })
  const question = state === 'skipped' ? element('s', {}, [text(words)]) : text(words)
  return element('li', { className: [state] }, [
    element('label', {}, [box, element('span', {}, [question])]),
    ...(note.trim() === '' ? [] : [element('p', { className: ['note'] }, [text(note.trim())])]),
    ...(state === 'open' ? [linesToWriteOn()] : []),
  ])
}

function linesToWriteOn(): ElementContent {
  return element(
    'div',
    { className: ['lines'], ariaHidden: 'true' },
    Array.from({ length: LINES }, () => element('span', {}, [])),
  )
}
