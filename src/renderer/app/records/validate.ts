import type { z } from 'zod'
import { capitalised, formatCount } from '../../ui/words'

/** Errors of a form's values by the path of their field, in plain words; what a record's schema says of itself. */
export function validateWith(schema: z.ZodType): (values: unknown) => Record<string, string> {
  return (values) => {
    const parsed = schema.safeParse(values)
    if (parsed.success) return {}
    return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), wordsOf(issue)]))
  }
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `At most ${formatCount(Number(issue.maximum))} characters.`
  }
  if (issue.code === 'too_big' && issue.origin === 'array') {
    return `At most ${formatCount(Number(issue.maximum))} entries.`
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'Not a day of the calendar.'
  return `${capitalised(issue.message)}.`
}
