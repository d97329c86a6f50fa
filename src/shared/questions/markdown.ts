import { byTopic, type QuestionFields } from '../records/question'

/** Where a question stands that names no topic. */
export const OTHER_TOPIC = 'Other'

/**
 * Questions as a Markdown list that people can read and edit: a heading for each topic, a line for each question, and
 * its note indented under it.
 */
export function questionsToMarkdown(questions: readonly QuestionFields[]): string {
  return byTopic(questions)
    .map(({ name, questions: its }) => `## ${name}\n${its.flatMap(linesOf).join('\n')}\n`)
    .join('\n')
}

function linesOf({ text, note }: QuestionFields): string[] {
  const notes = note.split('\n').filter((line) => line.trim() !== '')
  return [`- ${text}`, ...notes.map((line) => `  ${line.trim()}`)]
}

/**
 * Questions out of Markdown or plain lines: a heading names the topic of those below it, every other line that is not
 * indented is a question, with or without a bullet, a number or a tick box before it.
 * @param topic of questions above any heading
 */
export function questionsFromMarkdown(text: string, topic = OTHER_TOPIC): QuestionFields[] {
  const found: QuestionFields[] = []
  let under = topic
  for (const line of text.split(/\r\n|\r|\n/)) {
    const heading = /^#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)
    const question = line.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/, '').trim()
    const last = found.at(-1)
    if (heading) under = shortened(heading[1] ?? '', 80) || topic
    else if (/^\s/.test(line)) {
      if (last && question !== '') last.note = last.note === '' ? question : `${last.note}\n${question}`
    } else if (question !== '') found.push({ text: shortened(question, 1000), topic: under, note: '' })
  }
  return found
}

export function shortened(text: string, length: number): string {
  return text.trim().slice(0, length).trim()
}
