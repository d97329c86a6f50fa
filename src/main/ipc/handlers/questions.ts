import { questionCalls } from '../../services/questions/question-calls'
import type { Handlers, HandlersOf } from '../handler'
import type { ShellCalls } from '../shell-calls'
import type { LibraryCallsOptions } from './templates'

/** What is asked in talks: the bank, and the plans made of it. */
export function questionsHandlers(
  options: LibraryCallsOptions & { shell: ShellCalls },
): HandlersOf<'questions'> & Pick<Handlers, 'interviews.savePlan' | 'interviews.copyPlan'> {
  const { current, changes, tell, resources, shell } = options
  const reading = () => questionCalls(current.get(), resources, changes)
  const writing = () => questionCalls(current.getToWrite(), resources, changes)
  const told = <Value>(value: Value): Value => {
    tell('questions.changed', null)
    return value
  }
  return {
    'questions.list': (input) => reading()['questions.list'](input),
    'questions.starters': () => reading()['questions.starters'](),
    'questions.addStarters': () => told(writing()['questions.addStarters']()),
    'questions.add': (input) => told(writing()['questions.add'](input)),
    'questions.save': (input) => told(writing()['questions.save'](input)),
    'questions.order': (input) => told(writing()['questions.order'](input)),
    'questions.bin': (input) => told(writing()['questions.bin'](input)),
    'questions.restore': (input) => told(writing()['questions.restore'](input)),
    'questions.deleteForEver': (input) => told(writing()['questions.deleteForEver'](input)),
    async 'questions.copy'({ ids }) {
      const { text, copied } = reading().asMarkdown(ids)
      if (copied > 0) await shell.copy({ text })
      return { copied }
    },
    'questions.merge': (input) => told(writing()['questions.merge'](input)),
    'questions.unmerge': (input) => told(writing()['questions.unmerge'](input)),
    // Where a question was used last is in the bank's list.
    'interviews.savePlan': (input) => told(writing()['interviews.savePlan'](input)),
    async 'interviews.copyPlan'({ id }) {
      const { text, copied } = reading().planAsMarkdown(id)
      if (copied > 0) await shell.copy({ text })
      return { copied }
    },
  }
}
