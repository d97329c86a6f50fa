import type { PlannedQuestion } from '../records/interview'

/** A plan to print or to send: numbered, with what was asked ticked, what was skipped struck out, and the notes. */
export function planToMarkdown(title: string, plan: readonly PlannedQuestion[]): string {
  const lines = plan.flatMap(({ text, note, state }, index) => {
    const box = state === 'asked' ? '[x]' : '[ ]'
    const words = state === 'skipped' ? `~~${text}~~` : text
    const notes = note.split('\n').flatMap((line) => (line.trim() === '' ? [] : [`   ${line.trim()}`]))
    return [`${index + 1}. ${box} ${words}`, ...notes]
  })
  return `# ${title}\n\n${lines.join('\n')}\n`
}
