import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { questionsFromMarkdown } from '@shared/questions/markdown'
import { type QuestionFields, questionKey } from '@shared/records/question'

/**
 * The questions that come with the app, each with a key that stays while its words do.
 * @param resources the folder of data files that come with the app
 */
export function starterBank(resources: string): (QuestionFields & { starterKey: string })[] {
  const text = readFileSync(join(resources, 'questions', 'starter.md'), 'utf8')
  return questionsFromMarkdown(text).map((fields) => ({ ...fields, starterKey: questionKey(fields.text) }))
}
