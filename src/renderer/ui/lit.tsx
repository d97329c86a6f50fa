import type { SearchHit } from '@shared/records/library'

/** Text in which the words that were looked for are lit. */
export function Lit({ parts }: { parts: SearchHit['snippet'] }) {
  return parts.map((part, index) => {
    // The parts of one snippet never change their order.
    const key = `${index} ${part.text}`
    return part.lit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>
  })
}
