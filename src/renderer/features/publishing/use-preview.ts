import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call, onEvent } from '../../api/desk'

const QUIET = 250

/** What an export would write now; read again shortly after the article or a record it shows was saved. */
export function usePreview(articleId: string, profileId: string | null) {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onEvent('records.changed', () => {
      clearTimeout(timer)
      timer = setTimeout(
        () => void client.invalidateQueries({ queryKey: ['export-preview', articleId] }),
        QUIET,
      )
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client, articleId])

  return useQuery({
    queryKey: ['export-preview', articleId, profileId],
    queryFn: () => call('exports.preview', { articleId, profileId: profileId ?? '' }),
    enabled: profileId !== null,
    placeholderData: keepPreviousData,
  })
}
