import { Heading as TiptapHeading } from '@tiptap/extension-heading'
import { oneOf } from '../../attributes'

const LEVELS = [2, 3, 4] as const

/** Headings below the title, which is level 1 and a field of the article. */
export const Heading = TiptapHeading.extend({
  addAttributes() {
    return { level: { default: 2, rendered: false, validate: oneOf(LEVELS) } }
  },

  /** Levels from elsewhere that we do not have become the nearest that we have. */
  parseHTML() {
    return [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(4, Math.max(2, level)) },
    }))
  },
}).configure({ levels: [...LEVELS] })
