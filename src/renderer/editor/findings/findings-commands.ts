import type { Finding } from '@shared/checks/finding'
import type { Editor } from '@tiptap/core'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import { scrollToPosition } from '../find-highlight'
import { dispatchAlone } from '../names/take-names'
import { selectionBox } from '../selection-box'
import type { EditorServices } from '../services'
import { isUnknownWord } from './article-spelling'
import { sameFinding } from './findings'
import { type PlacedFinding, placedFindings } from './placed-findings'

/** Selects the words of the next or previous finding, round from the end to the start. */
export function goToFinding(step: 1 | -1) {
  return goTo(step, () => true, 'Nothing is found in the text.')
}

/** As `goToFinding`, among those on spelling and grammar. */
export function goToMisspelling(step: 1 | -1) {
  const isMistake = ({ source }: Finding) => source === 'spelling' || source === 'grammar'
  return goTo(step, isMistake, 'No spelling or grammar mistake is found in the text.')
}

function goTo(step: 1 | -1, isWanted: (finding: Finding) => boolean, none: string) {
  return (editor: Editor, services: EditorServices): boolean => {
    const { state } = editor
    const placed = placedFindings(state).filter(({ finding }) => isWanted(finding))
    const { from, to } = state.selection
    const next =
      step === 1
        ? (placed.find((each) => each.from > from || (each.from === from && each.to > to)) ?? placed[0])
        : (placed.findLast((each) => each.from < from) ?? placed.at(-1))
    if (!next) {
      services.say(none)
      return true
    }
    select(editor, services, next)
    return true
  }
}

/** Selects a finding's words; false where they are gone or in no line of the text. */
export function showFinding(editor: Editor, services: EditorServices, finding: Finding): boolean {
  const placed = placedFindings(editor.state).find((each) => sameFinding(each.finding, finding))
  if (placed) select(editor, services, placed)
  return placed !== undefined
}

/** Puts the best suggestion in place of the finding at the caret. */
export function fixFindingHere(editor: Editor, services: EditorServices): boolean {
  const here = findingHere(editor.state)
  if (!here) return false
  const [best] = here.finding.suggestions
  if (best === undefined) {
    services.say(`${here.finding.message} There is nothing to put in its place by itself.`)
    return true
  }
  return fixFinding(editor, here.finding, best)
}

/**
 * Puts words in place of a finding, as one step of undo; they have the marks of those they replace.
 * @returns false where the words are not there any more
 */
export function fixFinding(editor: Editor, finding: Finding, words: string): boolean {
  const { state, view } = editor
  const placed = placedFindings(state).find((each) => sameFinding(each.finding, finding))
  if (!placed) return false
  const { from, to } = words === '' ? withOneSpace(state, placed) : placed
  const marks = state.doc.resolve(placed.from).nodeAfter?.marks ?? []
  const tr =
    words === '' ? state.tr.delete(from, to) : state.tr.replaceWith(from, to, state.schema.text(words, marks))
  tr.setSelection(TextSelection.create(tr.doc, from + words.length)).scrollIntoView()
  dispatchAlone(view, tr)
  view.focus()
  return true
}

/** Shows what could stand in place of the finding at the caret, to choose among it. */
export function showSuggestionsHere(editor: Editor, services: EditorServices): boolean {
  const here = findingHere(editor.state)
  if (here) showSuggestions(editor, services, here)
  else services.say('Nothing is found at the caret.')
  return true
}

/** Shows what could stand in place of a finding, beside its words. */
export function showSuggestions(editor: Editor, services: EditorServices, placed: PlacedFinding): void {
  select(editor, services, placed)
  services.panels.show({ kind: 'finding', finding: placed.finding }, selectionBox(editor.view))
}

/** Adds the unknown word at the caret to the writer's own dictionary. */
export function addWordHere(editor: Editor, services: EditorServices): boolean {
  const here = findingsHere(editor.state).find(({ finding }) => isUnknownWord(finding))
  if (here) void services.spelling.add(here.finding, 'personal')
  else services.say('No unknown word is found at the caret.')
  return true
}

/** Asks for the reason for which the finding at the caret is to be ignored. */
export function ignoreFindingHere(editor: Editor, { findings }: EditorServices): boolean {
  const here = findingHere(editor.state)
  if (here) findings.asking.set(here.finding)
  return here !== undefined
}

export function ignoreFindingAlwaysHere(editor: Editor, services: EditorServices): boolean {
  const here = findingHere(editor.state)
  if (here) ignoreAlways(services, here.finding)
  return here !== undefined
}

/** Ignores these words of a rule in the whole library, and says so. */
export function ignoreAlways({ findings, say, tell }: EditorServices, finding: Finding): void {
  findings.ignoreAlways(finding).then(
    () => say(`‘${finding.words}’ is ignored by ${finding.rule} in all articles.`),
    (error: unknown) => tell(error instanceof Error ? error.message : String(error)),
  )
}

function findingsHere(state: EditorState): PlacedFinding[] {
  const { from, to } = state.selection
  return placedFindings(state).filter((each) => each.from <= from && each.to >= to)
}

function findingHere(state: EditorState): PlacedFinding | undefined {
  const here = findingsHere(state)
  return here.find((each) => each.finding.suggestions.length > 0) ?? here[0]
}

function select(editor: Editor, { findings }: EditorServices, { from, to, finding }: PlacedFinding): void {
  editor.commands.setTextSelection({ from, to })
  editor.view.focus()
  scrollToPosition(editor.view, from)
  findings.current.set(finding)
}

/** Words that are taken out leave one space where they had two. */
function withOneSpace(state: EditorState, { from, to }: PlacedFinding): { from: number; to: number } {
  const $from = state.doc.resolve(from)
  const before = from > $from.start() ? state.doc.textBetween(from - 1, from) : ' '
  const after = to < $from.end() ? state.doc.textBetween(to, to + 1) : ''
  return { from, to: before === ' ' && after === ' ' ? to + 1 : to }
}
