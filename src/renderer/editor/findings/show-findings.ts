import { NO_LETTER } from '@shared/article/no-letter'
import type { Finding } from '@shared/checks/finding'
import { nameFinding } from '@shared/checks/name-finding'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { keptDecorations } from '../kept-decorations'
import { eachLine } from '../lines'
import { textOf } from '../names/offer-names'
import type { EditorServices } from '../services'
import { StyleReader } from './style-reader'

const key = new PluginKey<DecorationSet>('findings')

/** A finding and where its words stand in the document now. */
export type PlacedFinding = { from: number; to: number; finding: Finding }

/** Underlines what the checks find, and keeps the underlines with their words. */
export function showFindings(services: EditorServices) {
  return Extension.create({
    name: 'showFindings',
    addProseMirrorPlugins() {
      return [
        new Plugin<DecorationSet>({
          ...keptDecorations(key),
          view: (view) => new Shower(view, services),
        }),
      ]
    },
  })
}

/** The findings whose words are still there, in reading order. */
export function placedFindings(state: EditorState): PlacedFinding[] {
  return (key.getState(state)?.find() ?? [])
    .map(({ from, to, spec }) => ({ from, to, finding: spec.finding as Finding }))
    .filter(({ from, to, finding }) => isThere(state.doc, from, to, finding))
    .sort((one, other) => one.from - other.from || one.to - other.to)
}

class Shower {
  private readonly reader: StyleReader
  private readonly stops: (() => void)[]

  constructor(
    private readonly view: EditorView,
    private readonly services: EditorServices,
  ) {
    const { findings, offers } = services
    this.reader = new StyleReader(view, findings, services.language)
    this.stops = [findings.shown.subscribe(() => this.show()), offers.places.subscribe(() => this.putNames())]
  }

  update(_view: EditorView, before: EditorState): void {
    if (before.doc !== this.view.state.doc) this.reader.lookSoon()
  }

  destroy(): void {
    this.reader.destroy()
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
    const shown = key.getState(state) ?? DecorationSet.empty
    const missing = new Map(this.wanted(state.doc).map((one) => [nameOf(one), one]))
    const surplus = shown.find().filter((one) => !missing.delete(nameOf(one)))
    if (surplus.length === 0 && missing.size === 0) return
    const coming = [...missing.values()].slice(0, DRAWN_AT_ONCE)
    this.view.dispatch(state.tr.setMeta(key, shown.remove(surplus).add(state.doc, coming)))
    if (missing.size > coming.length) requestIdleCallback(() => this.show())
  }

  private wanted(doc: Node): Decoration[] {
    const lines = linesOf(doc)
    return this.services.findings.shown.get().flatMap((finding) => {
      const line = lines.get(finding.blockId ?? '')
      if (!line || finding.part !== 'text' || finding.to <= finding.from) return []
      const [from, to] = [line.start + finding.from, line.start + finding.to]
      if (to > line.end || !isThere(doc, from, to, finding)) return []
      const { severity, message, source } = finding
      // A line under a whole question says nothing about where to look.
      const isWholeLine = from === line.start && to === line.end
      const look =
        source === 'names' || isWholeLine ? {} : { class: `finding is-${severity}`, title: message }
      return [Decoration.inline(from, to, look, { finding })]
    })
  }
}

/** So many underlines are drawn in one frame. */
const DRAWN_AT_ONCE = 40

function nameOf({ from, to, spec }: Decoration): string {
  return `${from} ${to} ${JSON.stringify(spec.finding)}`
}

/** Where the content of each line begins and ends, by the id of its block. */
function linesOf(doc: Node): Map<string, { start: number; end: number }> {
  const lines = new Map<string, { start: number; end: number }>()
  eachLine(doc, (line, pos) => {
    if (line.attrs.id) lines.set(line.attrs.id, { start: pos + 1, end: pos + 1 + line.content.size })
  })
  return lines
}

/** Chips among the words have no letters of their own here: what is around them is compared. */
function isThere(doc: Node, from: number, to: number, { words }: Finding): boolean {
  if (to > doc.content.size || from >= to) return false
  const here = textOf(doc, from, to)
  if (!here.includes(NO_LETTER)) return here === words
  const [first = '', ...rest] = here.split(NO_LETTER)
  return words.startsWith(first) && words.endsWith(rest.at(-1) ?? '')
}
