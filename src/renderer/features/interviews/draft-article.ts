import { pairsFromPlan } from '@shared/plans/pairs-from-plan'
import type { Interview } from '@shared/records/interview'
import { call } from '../../api/desk'
import { preferInspectorTab } from '../../app/inspector-tab'
import { showDone } from '../../app/notices'
import { navigate } from '../../app/routes'
import { mayGoOn } from '../../app/unsaved/ask-of-unsaved'
import { segmentsToBlocks } from '../../editor/transcript/segments-to-blocks'
import { counted } from '../../ui/words'

/**
 * Makes an article of what was said on the record: a pair for each question, each answer tied to its words in the
 * transcript. What was planned and is not found there follows, waiting for its answer. Goes there, with the transcript
 * beside it.
 */
export async function draftArticle(interview: Interview): Promise<void> {
  // A participant that was just renamed, or words just taken off the record, must count.
  if (!(await mayGoOn('draft'))) return
  const fresh = await call('interviews.get', { id: interview.id })
  const { byline, language } = await call('settings.get')
  const onRecord = fresh.segments.filter((segment) => !segment.offRecord)
  const { blocks, pairs } = segmentsToBlocks(fresh, onRecord)
  const all = pairsFromPlan(fresh.plan, pairs)
  const content = [...blocks, ...all]
  const article = await call('articles.create', {
    fields: { title: fresh.title, byline, language: fresh.language || language, interviewIds: [fresh.id] },
    document: {
      type: 'doc',
      content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: null } }],
    },
  })
  if (fresh.segments.length > 0) preferInspectorTab('articles', 'transcript')
  navigate({ section: 'articles', id: article.id })
  const planned = all.length - pairs.length
  showDone(
    planned > 0
      ? `Drafted with ${counted(all.length, 'question')}, ${planned} of them from the plan.`
      : `Drafted with ${counted(pairs.length, 'question')}. The transcript itself stays as it is.`,
  )
}
