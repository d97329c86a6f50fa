import { extname } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { questionsFromMarkdown } from '@shared/questions/markdown'
import { questionsFromRows, questionsToRows } from '@shared/questions/table'
import { MOST_QUESTIONS, type QuestionFields } from '@shared/records/question'
import { readListFile } from '../list-file'
import { openTable } from '../record-import/rows'
import { sniff } from '../record-import/sniff'
import { csvText } from '../tables/csv-text'

/** Rows of a table, of which some may have no question. */
const MOST_ROWS = MOST_QUESTIONS * 2

const listEndings = ['.md', '.markdown', '.txt']

/** Questions as CSV (RFC 4180). No cell starts a formula. */
export function questionsAsCsv(questions: readonly QuestionFields[]): string {
  return csvText(questionsToRows(questions))
}

/**
 * The questions of a table (CSV, TSV) or of a list (Markdown, text).
 * @returns also how many rows of a table have none
 * @throws DeskError `file-unreadable`, `invalid-input`
 */
export async function questionsInFile(path: string): Promise<{ questions: QuestionFields[]; left: number }> {
  const found = listEndings.includes(extname(path).toLowerCase())
    ? {
        questions: questionsFromMarkdown(await readListFile(path, 'questions', 'No question was added')),
        left: 0,
      }
    : questionsFromRows(await rowsOf(path))
  if (found.questions.length > MOST_QUESTIONS) throw tooMany(`${found.questions.length} questions`)
  return found
}

async function rowsOf(path: string): Promise<(readonly string[])[]> {
  const source = { kind: 'file', path } as const
  const shape = await sniff(source)
  if (shape.format !== 'table')
    throw new DeskError('invalid-input', 'This file is no list of questions. Nothing was added.')
  const rows: (readonly string[])[] = []
  // Its headings are looked for among the rows.
  for await (const { cells, problem } of (await openTable(source, { ...shape, hasHeadings: false })).rows) {
    if (problem !== null) throw new DeskError('invalid-input', `${problem} Nothing was added.`)
    rows.push(cells)
    if (rows.length > MOST_ROWS) throw tooMany(`more than ${MOST_ROWS} rows`)
  }
  return rows
}

function tooMany(what: string): DeskError {
  return new DeskError(
    'invalid-input',
    `The file has ${what}, and ${MOST_QUESTIONS} questions at most come at once. Nothing was added.`,
  )
}
