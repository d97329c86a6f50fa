import { describe, expect, it } from 'vitest'
import { endsAsking } from './asking'

describe('a question in plain quotes at the end of a line', () => {
  it.each([
    "so we shut it in May and thought 'What shall we do now?'",
    "Everybody said, 'Who would buy that?'",
  ])('is told in «%s»', (line) => expect(endsAsking(line)).toBe(false))

  it.each(["What did you mean by 'Who cares?'", "'What now?'", "Is it the boilers' or the spinners'?"])(
    'is asked in «%s»',
    (line) => expect(endsAsking(line)).toBe(true),
  )
})
