import { lettersOf } from '@shared/article/line-letters'
import { formOf, type NumberForm, typedNumber, writeNumber } from '@shared/article/question-numbers'
import type { Node } from '@tiptap/pm/model'
import type { Command, Transaction } from '@tiptap/pm/state'

/** Numbers all questions from 1, each as the first that has a number typed; one without words is counted only. */
export const renumberQuestions: Command = (state, dispatch) => {
  const questions = questionsOf(state.doc)
  const form = formOf(questions.map(({ text }) => text))
  if (form === null) return false
  const { tr } = state
  questions.forEach((question, index) => {
    putNumber(tr, question, index + 1, form)
  })
  if (!tr.docChanged) return false
  dispatch?.(tr)
  return true
}

/** Takes the numbers away that are typed before questions, in all of them. */
export const removeNumbers: Command = (state, dispatch) => {
  const { tr } = state
  for (const { text, start } of questionsOf(state.doc)) {
    const typed = typedNumber(text)
    if (typed) tr.delete(tr.mapping.map(start + typed.from), tr.mapping.map(start + typed.wordsFrom))
  }
  if (!tr.docChanged) return false
  dispatch?.(tr)
  return true
}

type PlacedQuestion = { text: string /** Position of its first letter. */; start: number }

function questionsOf(doc: Node): PlacedQuestion[] {
  const questions: PlacedQuestion[] = []
  doc.forEach((node, pos) => {
    const question = node.type.name === 'qa' ? node.firstChild : null
    if (question) questions.push({ text: lettersOf(question), start: pos + 2 })
  })
  return questions
}

function putNumber(tr: Transaction, { text, start }: PlacedQuestion, number: number, form: NumberForm): void {
  const label = writeNumber(number, form)
  const typed = typedNumber(text)
  if (!typed) {
    if (text.trim() !== '') tr.insertText(`${label} `, tr.mapping.map(start))
  } else if (text.slice(typed.from, typed.to) !== label) {
    tr.insertText(label, tr.mapping.map(start + typed.from), tr.mapping.map(start + typed.to))
  }
}
