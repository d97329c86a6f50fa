import type { ElementContent } from 'hast'
import type { HtmlContext } from '../article/exporter'
import { element, marked, text } from '../article/hast'
import type { ResolvedFootnote } from '../article/resolved'

/**
 * What a footnote is called in a page. Several articles may stand on one page, so the name has the end of the article's
 * id, which is the part of it that is made by chance.
 */
export function footnoteIds(
  articleId: string,
  { number }: ResolvedFootnote,
): { reference: string; note: string } {
  const article = articleId.replace(/[^A-Za-z0-9]/g, '').slice(-8)
  return { reference: `fnref-${article}-${number}`, note: `fn-${article}-${number}` }
}

/**
 * The footnotes' words after the text, as the DPUB roles have it: a list in a region that says what it is, each with
 * the way back to its number.
 */
export function footnoteSection(
  footnotes: readonly ResolvedFootnote[],
  language: string,
  context: HtmlContext,
): ElementContent[] {
  if (footnotes.length === 0) return []
  const words = footnoteWords(language)
  const items = footnotes.map((footnote) => {
    const { note, reference } = context.footnoteIds(footnote)
    const back = element(
      'a',
      { href: `#${reference}`, role: 'doc-backlink', ariaLabel: `${words.back} ${footnote.number}` },
      [text('↩︎')],
    )
    return element('li', { id: note }, [...context.inline(footnote.content), text(' '), back])
  })
  const properties = { ...marked(context, ['footnotes']), role: 'doc-endnotes', ariaLabel: words.notes }
  return [element('section', properties, [element('ol', {}, items)])]
}

type Words = { notes: string; back: string }

const ENGLISH: Words = { notes: 'Notes', back: 'Back to the text from note' }

/** What a reader who hears the page is told, by the first part of the article's language. */
const WORDS: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  de: { notes: 'Anmerkungen', back: 'Zurück zum Text von Anmerkung' },
  fr: { notes: 'Notes', back: 'Retour au texte depuis la note' },
  es: { notes: 'Notas', back: 'Volver al texto desde la nota' },
  it: { notes: 'Note', back: 'Torna al testo dalla nota' },
  pt: { notes: 'Notas', back: 'Voltar ao texto a partir da nota' },
  nl: { notes: 'Noten', back: 'Terug naar de tekst vanaf noot' },
  sv: { notes: 'Noter', back: 'Tillbaka till texten från not' },
}

function footnoteWords(language: string): Words {
  return WORDS[language.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH
}
