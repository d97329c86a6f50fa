import { findInText } from '@shared/article/find/find-in-text'
import type { LinesToMatch, MatchTold } from './match-lines'

const tell = (told: MatchTold) => self.postMessage(told)

// An expression can take for ever. Here nobody waits for it, and whoever asked ends this thread.
self.onmessage = ({ data }: MessageEvent<LinesToMatch>) => {
  tell('begun')
  const pattern = new RegExp(data.source, data.flags)
  tell(data.texts.map((text) => findInText(text, pattern)))
}
