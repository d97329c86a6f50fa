import { Paragraph as TiptapParagraph } from '@tiptap/extension-paragraph'

export const Paragraph = TiptapParagraph
