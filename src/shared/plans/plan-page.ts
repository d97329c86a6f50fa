import type { ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { element, text } from '../article/hast'
import { directionOfLanguage } from '../publish/directions'
import { HTML_OPTIONS } from '../publish/html-fragment'
import { pageLanguage } from '../publish/html-page'
import { PAGE_STYLE } from '../publish/page-style'
import type { Interview, PlannedQuestion } from '../records/interview'

/** What a plan needs besides the page's style: boxes to tick, and in print room to write under each question. */
const PLAN_STYLE = `
.plan { padding-left: 2rem; }
.plan li { margin: 0; padding: 0.8rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.plan label { display: flex; gap: 0.8rem; font-weight: 600; }
.plan input { flex: none; width: 1.1rem; height: 1.1rem; margin: 0.4rem 0 0; accent-color: var(--accent); }
.plan .note { margin: 0.2rem 0 0 1.9rem; color: var(--soft); font-size: 1rem; font-style: italic; white-space: pre-line; }
.plan s { color: var(--faint); font-weight: 400; }
@media print { .plan .open { padding-bottom: 4.5rem; } }
`

export type PlanPage = Pick<Interview, 'title' | 'heldOn' | 'place' | 'participants' | 'plan' | 'language'>

/** A plan as a page that stands alone, to print and take to the talk. */
export function planToPage({ title, heldOn, place, participants, plan, language }: PlanPage): string {
  const name = title || 'Untitled interview'
  const people = participants.filter(({ role }) => role === 'expert').map((person) => person.name)
  const about = [people.join(', '), heldOn, place].filter(Boolean).join(' · ')
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
  const lang = pageLanguage(language)
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
  ])
}
