import type { RecordKind } from '@shared/records/common'
import {
  type Icon,
  IconArticle,
  IconBottle,
  IconFileExport,
  IconMicrophone,
  IconPhoto,
  IconTag,
  IconUser,
} from '@tabler/icons-react'

const icons: Record<RecordKind, Icon> = {
  article: IconArticle,
  interview: IconMicrophone,
  expert: IconUser,
  brand: IconTag,
  product: IconBottle,
  media: IconPhoto,
  profile: IconFileExport,
}

/** The picture that stands for a kind of record in search, palette and bin. */
export function KindIcon({ kind, size = 18 }: { kind: RecordKind; size?: number }) {
  const IconOf = icons[kind]
  return <IconOf size={size} stroke={1.6} aria-hidden />
}
