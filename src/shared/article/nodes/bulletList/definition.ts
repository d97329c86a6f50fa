import { BulletList as TiptapBulletList } from '@tiptap/extension-list'

export const BulletList = TiptapBulletList
