import type { CallInput } from '@shared/ipc/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'
import { showDone, showUndo } from '../../app/notices'
import { counted } from '../../ui/words'

/** One dictionary: the writer's, the library's or an article's. */
export type DictionaryPlace = CallInput<'dictionaries.words'>

const none: readonly string[] = []

/** The words of a dictionary, and what is done with them; each change says so, with a way back. */
export function useDictionary(place: DictionaryPlace) {
  const { data } = useQuery({
    queryKey: keys.dictionary(place.dictionary, place.articleId),
    queryFn: () => call('dictionaries.words', place),
  })
  const addWords = (words: string[]) => call('dictionaries.add', { ...place, words })
  const removeWords = (words: string[]) => call('dictionaries.remove', { ...place, words })
  return {
    words: data ?? none,
    async add(word: string): Promise<void> {
      const added = await addWords([word])
      showUndo(`‘${word}’ was added.`, () => removeWords(added))
    },
    async remove(word: string): Promise<void> {
      const removed = await removeWords([word])
      showUndo(`‘${word}’ was taken out.`, () => addWords(removed))
    },
    /** Adds the words of a file that one chooses. */
    async addList(): Promise<void> {
      const { chosen, added, left } = await call('dictionaries.import', place)
      if (!chosen) return
      const lines = left > 0 ? ` ${counted(left, 'line')} held no single word.` : ''
      if (added.length === 0) showDone(`No word in it is new.${lines}`, 'long')
      else showUndo(`${counted(added.length, 'word')} added.${lines}`, () => removeWords(added))
    },
    async saveList(): Promise<void> {
      const { chosen, words } = await call('dictionaries.export', place)
      if (chosen) showDone(`${counted(words, 'word')} saved.`)
    },
  }
}
