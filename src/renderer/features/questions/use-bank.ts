import { byTopic, type ListedQuestion } from '@shared/records/question'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'

const none: readonly ListedQuestion[] = []

/** The question bank, or what of it is in the bin. */
export function useBank(binned: boolean) {
  const { data, error, isPending } = useQuery({
    queryKey: keys.questions(binned),
    queryFn: () => call('questions.list', { binned }),
  })
  return { questions: data?.questions ?? none, inBin: data?.inBin ?? 0, error, isPending }
}

export function topicNames(questions: readonly ListedQuestion[]): string[] {
  return byTopic(questions).map(({ name }) => name)
}
