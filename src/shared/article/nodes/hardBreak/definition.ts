import { HardBreak as TiptapHardBreak } from '@tiptap/extension-hard-break'

export const HardBreak = TiptapHardBreak
