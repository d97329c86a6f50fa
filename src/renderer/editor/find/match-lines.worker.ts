import { findInText } from '@shared/article/find/find-in-text'
import type { LinesToMatch } from './match-lines'

// An expression can take for ever. Here nobody waits for it, and whoever asked ends this thread.
self.onmessage = ({ data }: MessageEvent<LinesToMatch>) => {
  const pattern = new RegExp(data.source, data.flags)
  self.postMessage(data.texts.map((text) => findInText(text, pattern)))
}
