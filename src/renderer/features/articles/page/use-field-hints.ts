import type { FieldHints } from '@shared/templates/template'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api/desk'
import { keys } from '../../../api/queries'

/** What the template that an article came from says to write in its title and dek. */
export function useFieldHints(articleId: string): FieldHints | null {
  const { data } = useQuery({
    queryKey: keys.fieldHints(articleId),
    queryFn: () => call('templates.fieldHints', { articleId }),
  })
  return data ?? null
}
