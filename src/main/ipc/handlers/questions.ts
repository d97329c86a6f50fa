import { basename, extname } from 'node:path'
import { fileNameFrom } from '../../services/exports/file-name'
import { questionCalls } from '../../services/questions/question-calls'
import { writeWholeFile } from '../../services/write-whole-file'
import type { Handlers, HandlersOf } from '../handler'
import type { ShellCalls } from '../shell-calls'
import type { callsForPlans } from './answered-later'
import type { LibraryCallsOptions } from './templates'

/** What is asked in talks: the bank, and the plans made of it. */
export function questionsHandlers(
  options: LibraryCallsOptions & { shell: ShellCalls },
): HandlersOf<'questions'> & Pick<Handlers, (typeof callsForPlans)[number]> {
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
    async 'questions.exportCsv'({ ids }, window) {
      const { text, questions } = reading().asCsv(ids)
      const place = await shell.choosePlace(window, {
        title: 'Export questions as CSV',
        button: 'Export',
        suggestedName: 'questions.csv',
        filters: [{ name: 'CSV table', extensions: ['csv'] }],
      })
      if (place === null) return { chosen: false, name: null, questions: 0 }
      // By the mark spreadsheets know UTF-8.
      await writeWholeFile(place, `\ufeff${text}`)
      return { chosen: true, name: basename(place), questions }
    },
    async 'questions.pickFile'(_input, window) {
      const [path] = await shell.chooseFiles(window, {
        title: 'Add questions from a table or a list',
        filters: [{ name: 'Questions', extensions: ['csv', 'tsv', 'md', 'markdown', 'txt'] }],
      })
      if (path === undefined) return { chosen: false, questions: [], left: 0 }
      const { questionsInFile } = await import('../../services/questions/question-files')
      return { chosen: true, ...(await questionsInFile(path)) }
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
    async 'interviews.exportPlan'({ id }, window) {
      const { title, text } = reading().planAsPage(id)
      const place = await shell.choosePlace(window, {
        title: 'Save the plan to print it or take it along',
        button: 'Save',
        suggestedName: `${fileNameFrom(title, 'plan')}.html`,
        filters: [
          { name: 'Page', extensions: ['html'] },
          { name: 'Markdown', extensions: ['md'] },
        ],
      })
      if (place === null) return { chosen: false, name: null }
      const isList = extname(place).toLowerCase() === '.md'
      await writeWholeFile(place, isList ? reading().planAsMarkdown(id).text : text)
      return { chosen: true, name: basename(place) }
    },
  }
}
