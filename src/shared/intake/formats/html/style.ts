import type { Element } from 'hast'
import type { Run } from '../../blocks'
import { isDisclosureHead } from './disclosures'
import { attribute, findElement, findElements, type Tree, tokens } from './tree'

export type RunStyle = Omit<Run, 'text'>

/** Class names that the page's own style sheet makes bold, italic and so on (Google Docs writes its pages so). */
export type ClassStyles = Map<string, RunStyle>

const RULE = /(?<=^|[{}])([^{}]{1,2000})\{([^{}]*)\}/g
/** A selector that is one class and nothing else: others say where an element must stand, which is not looked at. */
const ONE_CLASS = /^(?:[a-z][a-z0-9]*)?\.([\w-]+)$/i

export function readClassStyles(tree: Tree): ClassStyles {
  const styles: ClassStyles = new Map()
  for (const element of findElements(tree, (candidate) => candidate.tagName === 'style')) {
    const css = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    for (const [, selectors = '', declarations = ''] of css.slice(0, 400_000).matchAll(RULE)) {
      const style = readDeclarations(declarations, {})
      if (Object.keys(style).length === 0) continue
      for (const selector of selectors.split(',')) {
        const name = ONE_CLASS.exec(selector.trim())?.[1]
        if (name) styles.set(name, { ...styles.get(name), ...style })
      }
    }
  }
  return styles
}

const BY_TAG: Record<string, RunStyle> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sub: { subscript: true },
  sup: { superscript: true },
}

/** The style of an element's words: the tag's own, then classes, then its style attribute, on what it inherits. */
export function styleOf(element: Element, inherited: RunStyle, classes: ClassStyles): RunStyle {
  let style = inherited
  const own = BY_TAG[element.tagName]
  if (own) style = { ...style, ...own }
  if (isMarkedQuestion(element) || isDisclosureHead(element)) style = { ...style, bold: true }
  if (classes.size > 0) {
    for (const name of tokens(element, 'className')) {
      const byClass = classes.get(name)
      if (byClass) style = { ...style, ...byClass }
    }
  }
  const declarations = attribute(element, 'style')
  return declarations ? readDeclarations(declarations, style) : style
}

const QUESTION_NAME =
  /^(?:[a-z]+[-_]{1,2})*(?:question|q|pergunta|pregunta|domanda|frage|vraag|otazka|pytanie|soru|vopros|fraga|sporsmal|kysymys|kerdes)s?(?:[-_]{1,2}(?:text|title))?$/i
const ANSWER_NAME = /answer|respo|rispo|repon|antwo|odpov|odpow|cevap|otvet|(?:^|[-_])a$/i
const SETS_TEXT = /^(?:p|h[1-6]|ul|ol|dl|blockquote)$/

/** What a page's class names call a question is shown apart by its style sheet, as others do by bold type. */
export function isMarkedQuestion(element: Element): boolean {
  if (!tokens(element, 'className').some((name) => QUESTION_NAME.test(name))) return false
  if (findElement(element, (child) => tokens(child, 'className').some((name) => ANSWER_NAME.test(name))))
    return false
  // What holds several paragraphs holds the answer as well.
  return findElements(element, (child) => SETS_TEXT.test(child.tagName)).length < 2
}

/** Word's own `mso-bidi-font-weight:normal` and its like say nothing of the words that are seen: no name may end so. */
function readDeclarations(declarations: string, inherited: RunStyle): RunStyle {
  let style = inherited
  const weight = /(?<![\w-])font-weight\s*:\s*(bold(?:er)?|normal|lighter|\d{3})/i
    .exec(declarations)?.[1]
    ?.toLowerCase()
  if (weight) style = { ...style, bold: weight.startsWith('bold') || Number(weight) >= 600 }
  const slant = /(?<![\w-])font-style\s*:\s*(italic|oblique|normal)/i.exec(declarations)?.[1]?.toLowerCase()
  if (slant) style = { ...style, italic: slant !== 'normal' }
  if (/(?<![\w-])text-decoration[\w-]*\s*:[^;]*line-through/i.test(declarations))
    style = { ...style, strike: true }
  const raised = /(?<![\w-])vertical-align\s*:\s*(super|sub)\b/i.exec(declarations)?.[1]?.toLowerCase()
  if (raised === 'super') style = { ...style, superscript: true }
  if (raised === 'sub') style = { ...style, subscript: true }
  return style
}

/** A run of `text` in `style`, with the switched-off styles left out. */
export function styledRun(text: string, style: RunStyle): Run {
  const run: Run = { text }
  if (style.bold) run.bold = true
  if (style.italic) run.italic = true
  if (style.strike) run.strike = true
  if (style.subscript) run.subscript = true
  if (style.superscript) run.superscript = true
  if (style.href !== undefined) run.href = style.href
  if (style.href !== undefined && style.rel !== undefined) run.rel = style.rel
  return run
}

export function keepsLineBreaks(element: Element): boolean {
  return (
    element.tagName === 'pre' ||
    /white-space\s*:\s*(?:pre|break-spaces)/i.test(attribute(element, 'style') ?? '')
  )
}

export function isShownAsBlock(element: Element): boolean {
  return /display\s*:\s*(?:block|flex|grid|list-item|table)\b/i.test(attribute(element, 'style') ?? '')
}

function isHidden(element: Element): boolean {
  if (element.properties.hidden !== undefined && element.properties.hidden !== null) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(
    attribute(element, 'style') ?? '',
  )
}

const FOLDED_NAME = /accordion|faq|collaps|toggle|answer|panel|spoiler|expand|question|region|tab-content/i

/** Hidden parts, but not the folded answers of an accordion: a saved page keeps those closed. */
export function isUnseen(element: Element): boolean {
  if (!isHidden(element)) return false
  return !['className', 'id', 'role'].some((name) => FOLDED_NAME.test(attribute(element, name) ?? ''))
}
