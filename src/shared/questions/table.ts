import type { QuestionFields } from '../records/question'
import { folded } from '../search/folded'
import { guarded, unguarded } from '../tables/cell'
import { OTHER_TOPIC, shortened } from './markdown'

/** A line for each question, after the headings. No cell starts a formula; see `guarded`. */
export function questionsToRows(questions: readonly QuestionFields[]): string[][] {
  return [
    ['Topic', 'Question', 'Note'],
    ...questions.map(({ topic, text, note }) => [topic, text, note].map(guarded)),
  ]
}

type Columns = Record<keyof QuestionFields, number>

const headings: Record<keyof QuestionFields, readonly string[]> = {
  text: ['question', 'questions', 'text', 'frage', 'fragen', 'pregunta', 'domanda', 'vraag'],
  topic: ['topic', 'theme', 'category', 'section', 'thema', 'sujet', 'tema', 'rubrik'],
  note: ['note', 'notes', 'comment', 'notiz', 'remarque', 'nota', 'notitie'],
}

/**
 * Questions of a table that another program may have made: its columns by their headings; where none is known, the one
 * with most question marks has the questions, and topic and note stand in the others.
 * @returns also how many rows have no question
 */
export function questionsFromRows(rows: readonly (readonly string[])[]): {
  questions: QuestionFields[]
  left: number
} {
  const named = namedColumns(rows[0] ?? [])
  const columns = named ?? guessedColumns(rows)
  const questions = rows.slice(named ? 1 : 0).flatMap((row): QuestionFields[] => {
    const cell = (name: keyof QuestionFields) => unguarded(row[columns[name]] ?? '').trim()
    const text = shortened(cell('text').replace(/\s+/g, ' '), 1000)
    if (text === '') return []
    const topic = shortened(cell('topic').replace(/\s+/g, ' '), 80) || OTHER_TOPIC
    return [{ text, topic, note: shortened(cell('note').replace(/\r\n?/g, '\n'), 5000) }]
  })
  return { questions, left: rows.length - (named ? 1 : 0) - questions.length }
}

function namedColumns(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => folded(unguarded(cell)))
  const at = (field: keyof QuestionFields) => names.findIndex((name) => headings[field].includes(name))
  const columns = { text: at('text'), topic: at('topic'), note: at('note') }
  return columns.text < 0 ? null : columns
}

function guessedColumns(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const asks = (column: number) => rows.filter((row) => /[?？؟]\s*$/.test(row[column] ?? '')).length
  const columns = Array.from({ length: width }, (_, column) => column)
  const text = columns.reduce((best, column) => (asks(column) > asks(best) ? column : best), 0)
  const [topic = -1, note = -1] = columns.filter((column) => column !== text)
  return { text, topic, note }
}
