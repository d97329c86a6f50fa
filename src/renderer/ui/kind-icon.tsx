import type { SearchKind } from '@shared/search/filters'
import {
  type Icon,
  IconArticle,
  IconBottle,
  IconFileExport,
  IconLeaf,
  IconMicrophone,
  IconPhoto,
  IconTag,
  IconUser,
} from '@tabler/icons-react'

const icons: Record<SearchKind, Icon> = {
  article: IconArticle,
  interview: IconMicrophone,
  expert: IconUser,
  brand: IconTag,
  product: IconBottle,
  media: IconPhoto,
  profile: IconFileExport,
  ingredient: IconLeaf,
}

/** The picture that stands for a kind of record, or an ingredient, in search, palette and bin. */
export function KindIcon({ kind, size = 18 }: { kind: SearchKind; size?: number }) {
  const IconOf = icons[kind]
  return <IconOf size={size} stroke={1.6} aria-hidden />
}
