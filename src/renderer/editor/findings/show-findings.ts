import type { Finding } from '@shared/checks/finding'
import { nameFinding } from '@shared/checks/name-finding'
import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { keptDecorations } from '../kept-decorations'
import { eachLine } from '../lines'
import type { EditorServices } from '../services'
import { showSuggestions } from './findings-commands'
import { findingsKey, isThere, placedFindings } from './placed-findings'
import { spellingReader } from './spelling-reader'
import { styleReader } from './style-reader'
import type { TextReader } from './text-reader'

/** Underlines what the checks find, and keeps the underlines with their words. */
export function showFindings(services: EditorServices) {
  return Extension.create({
    name: 'showFindings',
    addProseMirrorPlugins() {
      const { editor } = this
      const kept = keptDecorations(findingsKey)
      return [
        new Plugin<DecorationSet>({
          ...kept,
          props: {
            ...kept.props,
            handleDOMEvents: {
              contextmenu: (view, event) => offerWhere(editor, view, services, event),
            },
          },
          view: (view) => new Shower(view, services),
        }),
      ]
    },
  })
}

/** A click for the menu on a finding shows what can be done about it; elsewhere it is the system's. */
function offerWhere(editor: Editor, view: EditorView, services: EditorServices, event: MouseEvent): boolean {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
  const isOnFinding = event.target instanceof Element && event.target.closest('.finding') !== null
  if (!at || !isOnFinding) return false
  const placed = placedFindings(view.state).findLast(({ from, to }) => from <= at.pos && at.pos <= to)
  if (!placed) return false
  event.preventDefault()
  showSuggestions(editor, services, placed)
  return true
}

class Shower {
  private readonly readers: TextReader<unknown>[]
  private readonly stops: (() => void)[]

  constructor(
    private readonly view: EditorView,
    private readonly services: EditorServices,
  ) {
    const { findings, offers, spelling, language } = services
    this.readers = [styleReader(view, findings, language), spellingReader(view, findings, spelling, language)]
    this.stops = [
      findings.shown.subscribe(() => this.show()),
      findings.confirmed.subscribe(() => this.show()),
      offers.places.subscribe(() => this.putNames()),
    ]
  }

  update(_view: EditorView, before: EditorState): void {
    if (before.doc === this.view.state.doc) return
    for (const reader of this.readers) reader.lookSoon()
  }

  destroy(): void {
    for (const reader of this.readers) reader.destroy()
    for (const stop of this.stops) stop()
  }

  /** Names that are misspelled are found, and underlined, where names are offered; here they join the others. */
  private putNames(): void {
    const { doc } = this.view.state
    const { findings, offers } = this.services
    const names = offers.places.get().flatMap(({ from, to, name }) => {
      if (to > doc.content.size) return []
      const $from = doc.resolve(from)
      const place = { blockId: $from.parent.attrs.id, part: 'text' as const }
      return nameFinding(name, { ...place, from: $from.parentOffset, to: $from.parentOffset + to - from })
    })
    findings.put('names', names)
  }

  /** Brings the underlines to what is found now: those that stay are not touched, and new ones come a few at a time. */
  private show(): void {
    if (this.view.isDestroyed) return
    const { state } = this.view
    const shown = findingsKey.getState(state) ?? DecorationSet.empty
    // One source may be behind the text while another has read it: what is still found stays with its words.
    const found = new Set(this.services.findings.shown.get())
    const inPlace = new Set<Finding>()
    const others = shown.find().filter(({ from, to, spec }) => {
      const isInPlace = found.has(spec.finding) && isThere(state.doc, from, to, spec.finding)
      if (isInPlace) inPlace.add(spec.finding)
      return !isInPlace
    })
    const missing = new Map(this.wanted(state.doc, inPlace).map((one) => [nameOf(one), one]))
    const surplus = others.filter((one) => !missing.delete(nameOf(one)))
    if (surplus.length === 0 && missing.size === 0) return
    const coming = [...missing.values()].slice(0, DRAWN_AT_ONCE)
    this.view.dispatch(state.tr.setMeta(findingsKey, shown.remove(surplus).add(state.doc, coming)))
    if (missing.size > coming.length) requestIdleCallback(() => this.show())
  }

  private wanted(doc: Node, inPlace: ReadonlySet<Finding>): Decoration[] {
    const lines = linesOf(doc)
    return this.services.findings.shown.get().flatMap((finding) => {
      if (inPlace.has(finding)) return []
      const line = lines.get(finding.blockId ?? '')
      if (!line || finding.part !== 'text' || finding.to <= finding.from) return []
      const [from, to] = [line.start + finding.from, line.start + finding.to]
      if (to > line.end || !isThere(doc, from, to, finding)) return []
      const { severity, message, source } = finding
      // A line under a whole question says nothing about where to look.
      const isWholeLine = source === 'style' && from === line.start && to === line.end
      const look =
        source === 'names' || isWholeLine
          ? {}
          : { class: `finding is-${source} is-${severity}`, title: message }
      return [Decoration.inline(from, to, look, { finding })]
    })
  }
}

/** So many underlines are drawn in one frame. */
const DRAWN_AT_ONCE = 40

/** A finding is the same object for as long as it is found, and is compared at every pause. */
const written = new WeakMap<Finding, string>()

function nameOf({ from, to, spec }: Decoration): string {
  const finding: Finding = spec.finding
  let text = written.get(finding)
  if (text === undefined) {
    text = JSON.stringify(finding)
    written.set(finding, text)
  }
  return `${from} ${to} ${text}`
}

/** Where the content of each line begins and ends, by the id of its block. */
function linesOf(doc: Node): Map<string, { start: number; end: number }> {
  const lines = new Map<string, { start: number; end: number }>()
  eachLine(doc, (line, pos) => {
    if (line.attrs.id) lines.set(line.attrs.id, { start: pos + 1, end: pos + 1 + line.content.size })
  })
  return lines
}
