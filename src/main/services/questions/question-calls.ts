import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { planToMarkdown } from '@shared/plans/plan-markdown'
import { planToPage } from '@shared/plans/plan-page'
import { questionsToMarkdown } from '@shared/questions/markdown'
import type { QuestionFields } from '@shared/records/question'
import type { OpenedLibrary } from '../opened-library'
import type { ChangeFeed } from '../records/change-feed'
import { mustFind, saved } from '../records/common-calls'
import { questionsAsCsv } from './question-files'
import { starterBank } from './starter-bank'

/**
 * The question bank, and the plans that are made of it.
 * @param resources the folder of data files that come with the app
 */
export function questionCalls({ library, records }: OpenedLibrary, resources: string, changes: ChangeFeed) {
  const { questions, interviews } = records

  const missingStarters = () => {
    const known = questions.starterKeys()
    return starterBank(resources).filter(({ starterKey }) => !known.has(starterKey))
  }

  const chosenOf = (ids: readonly string[]) => {
    const wanted = new Set(ids)
    return questions.all().filter(({ id }) => wanted.has(id))
  }

  return {
    'questions.list': ({ binned }: CallParsed<'questions.list'>) => {
      const inBin = questions.list(true)
      return { questions: binned ? inBin : questions.list(false), inBin: inBin.length }
    },

    'questions.starters': () => ({
      questions: starterBank(resources).map(
        ({ starterKey: _starterKey, ...fields }): QuestionFields => fields,
      ),
      missing: missingStarters().length,
    }),

    'questions.addStarters': () => {
      const added = questions.addMany(missingStarters())
      return { ids: added.flatMap(({ question, isNew }) => (isNew ? [question.id] : [])) }
    },

    'questions.add': ({ questions: given, articleId }: CallParsed<'questions.add'>) =>
      questions.addMany(given.map((fields) => ({ ...fields, articleId }))),

    'questions.save': ({ id, revision, fields }: CallParsed<'questions.save'>) => {
      const answer = questions.save(id, revision, fields)
      if (!answer) throw gone()
      return answer
    },

    'questions.order': ({ ids }: { ids: string[] }) => {
      questions.order(ids)
      return null
    },

    'questions.bin': ({ ids }: { ids: string[] }) => ({ done: questions.bin(ids) }),
    'questions.restore': ({ ids }: { ids: string[] }) => ({ done: questions.restore(ids) }),
    'questions.deleteForEver': ({ ids }: { ids: string[] }) => ({ done: questions.deleteForEver(ids) }),

    'questions.merge': ({ ids: [id = '', ...others] }: CallParsed<'questions.merge'>) =>
      library.write(() => {
        const kept = questions.get(id)
        if (!kept) throw gone()
        const notes = [kept, ...others.flatMap((other) => questions.get(other) ?? [])].map(({ note }) =>
          note.trim(),
        )
        const note = [...new Set(notes)].filter(Boolean).join('\n').slice(0, 5000)
        const { text, topic } = kept
        questions.save(id, kept.revision, { text, topic, note })
        const uses = questions.merge(id, others)
        return { kept: questions.get(id) ?? kept, uses }
      }),

    'questions.unmerge': ({ id, revision, fields, others, uses }: CallParsed<'questions.unmerge'>) =>
      library.write(() => {
        questions.restore(others)
        questions.giveBack(id, uses)
        const answer = questions.save(id, revision, fields)
        if (!answer) throw gone()
        return answer
      }),

    /** These questions as a Markdown list, in the order of the bank. */
    asMarkdown: (ids: readonly string[]) => {
      const chosen = chosenOf(ids)
      return { text: questionsToMarkdown(chosen), copied: chosen.length }
    },

    /** These questions as CSV, in the order of the bank. */
    asCsv: (ids: readonly string[]) => {
      const chosen = chosenOf(ids)
      return { text: questionsAsCsv(chosen), questions: chosen.length }
    },

    planAsMarkdown: (interviewId: string) => {
      const { title, plan } = mustFind(interviews, interviewId)
      return { text: planToMarkdown(title || 'Untitled interview', plan), copied: plan.length }
    },

    planAsPage: (interviewId: string) => {
      const interview = mustFind(interviews, interviewId)
      return { title: interview.title, text: planToPage(interview) }
    },

    'interviews.savePlan': ({ id, revision, plan }: CallParsed<'interviews.savePlan'>) =>
      saved(interviews, changes, id, interviews.savePlan(id, revision, plan)),
  }
}

function gone(): DeskError {
  return new DeskError('not-found', 'This question is no longer in the bank. Nothing was changed.')
}
