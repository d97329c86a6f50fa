import { useEffect, useMemo, useReducer } from 'react'
import { countFindings } from '../../../../editor/findings/count-findings'
import { useStore, useStorePart } from '../../../../ui/store'
import type { ArticleSession } from '../../session/article-session'
import { fittingRows, outlineRows, voiceHues } from './outline-rows'

/** What the outline shows. It is made anew when the text was counted, once the writer pauses, and never while one types. */
export function useOutline(session: ArticleSession, filter: string) {
  const outline = useStorePart(session.summary, (summary) => summary.outline)
  const { findings: found, references } = session.services
  const shown = useStore(found.shown)
  const [version, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => references.watchAll(drawAgain), [references])
  const nameOf = useMemo(() => {
    // Records come one after the other; `version` says that more are known.
    void version
    return (expertId: string | null, speaker: string | null) => references.expert(expertId)?.name ?? speaker
  }, [references, version])
  const all = useMemo(() => outlineRows(outline), [outline])
  const rows = useMemo(() => fittingRows(all, filter, nameOf), [all, filter, nameOf])
  const hues = useMemo(() => voiceHues(outline), [outline])
  const findings = useMemo(() => {
    // The outline is of this text, so a block that has moved is counted where it stands now.
    void outline
    return countFindings(session.editor.state.doc, shown)
  }, [session, shown, outline])
  return { all, rows, hues, findings, nameOf }
}
