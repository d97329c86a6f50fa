import type { Interview } from '@shared/records/interview'
import { call } from '../../api/desk'
import { finishUnsavedWork } from '../../app/closing'
import { preferInspectorTab } from '../../app/inspector-tab'
import { showDone } from '../../app/notices'
import { navigate } from '../../app/routes'
import { segmentsToBlocks } from '../../editor/transcript/segments-to-blocks'
import { counted } from '../../ui/words'

/**
 * Makes an article of what was said on the record: a pair for each question, each answer tied to its words in the
 * transcript. Goes there, with the transcript beside it.
 */
export async function draftArticle(interview: Interview): Promise<void> {
  // A participant that was just renamed, or words just taken off the record, must count.
  await finishUnsavedWork()
  const fresh = await call('interviews.get', { id: interview.id })
  const { byline, language } = await call('settings.get')
  const onRecord = fresh.segments.filter((segment) => !segment.offRecord)
  const { blocks, pairs } = segmentsToBlocks(fresh, onRecord)
  const content = [...blocks, ...pairs]
  const article = await call('articles.create', {
    fields: { title: fresh.title, byline, language: fresh.language || language, interviewIds: [fresh.id] },
    document: {
      type: 'doc',
      content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: null } }],
    },
  })
  preferInspectorTab('articles', 'transcript')
  navigate({ section: 'articles', id: article.id })
  showDone(`Drafted with ${counted(pairs.length, 'question')}. The transcript itself stays as it is.`)
}
