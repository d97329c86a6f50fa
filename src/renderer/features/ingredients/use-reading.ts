import type { EventPayload } from '@shared/ipc/contract'
import { useEffect, useState } from 'react'
import { onEvent } from '../../api/desk'
import { queryClient } from '../../api/queries'

/** What is shown grows about so often while lists are read. */
const READ_AGAIN_MS = 3000

/** How many ingredient lists of an older library have been read; null when all have. */
export function useReading(): EventPayload<'ingredients.reading'> {
  const [reading, setReading] = useState<EventPayload<'ingredients.reading'>>(null)
  useEffect(() => {
    let readAt = Date.now()
    return onEvent('ingredients.reading', (progress) => {
      setReading(progress)
      if (progress !== null && Date.now() - readAt < READ_AGAIN_MS) return
      readAt = Date.now()
      void queryClient.invalidateQueries({ queryKey: ['ingredients'] })
    })
  }, [])
  return reading
}
