/** A number that somebody typed before a question. Lengths are in UTF-16 units. */
export type TypedNumber = {
  number: number
  /** Where the number's own signs begin, after spaces. */
  from: number
  /** Where they end, before the spaces that part them from the question. */
  to: number
  /** Where the question's own words begin. */
  wordsFrom: number
  form: NumberForm
}

/** How numbers are written: what stands before and after the digits, as in `1.`, `(2)`, `Q3:`, `Question 4.` */
export type NumberForm = { before: string; after: string }

const TYPED =
  /^(\s*)((?:Q|Question|Frage|Pregunta|Domanda|Vraag|Fråga)\s?|[(#]?)(\d{1,3})([.:)]{0,2})(?=\s|$)/iu

/**
 * The number typed before a question, or null. Bare digits are words of the question (“3 products or one?”), and a
 * colon makes a number only after a word that means question (“10: the right age?”).
 */
export function typedNumber(text: string): TypedNumber | null {
  const found = TYPED.exec(text)
  if (!found) return null
  const [whole, spaces = '', before = '', digits = '', after = ''] = found
  const isNamed = before !== '' && before !== '('
  if (!isNamed && (after === '' || after.includes(':'))) return null
  if (before === '(' && !after.startsWith(')')) return null
  const rest = text.slice(whole.length)
  return {
    number: Number(digits),
    from: spaces.length,
    to: whole.length,
    wordsFrom: whole.length + (rest.length - rest.trimStart().length),
    form: { before, after },
  }
}

export function writeNumber(number: number, { before, after }: NumberForm): string {
  return `${before}${number}${after}`
}

/** What the numbers typed before an article's questions are like. */
export type NumbersTyped = {
  /** How many questions have one. */
  typed: number
  /** Whether every question has one, counted from 1 and all written alike. */
  isInOrder: boolean
}

/** @param questions the words of each question, in reading order; those without words count, and need no number */
export function numbersTyped(questions: readonly string[]): NumbersTyped {
  const form = formOf(questions)
  const typed = questions.filter((question) => typedNumber(question) !== null).length
  const isInOrder = questions.every((question, index) => {
    if (question.trim() === '' || form === null) return true
    const label = writeNumber(index + 1, form)
    const found = typedNumber(question)
    return found !== null && question.slice(found.from, found.to) === label
  })
  return { typed, isInOrder }
}

/** How the first typed number is written; null where none is. */
export function formOf(questions: readonly string[]): NumberForm | null {
  for (const question of questions) {
    const found = typedNumber(question)
    if (found) return found.form
  }
  return null
}
