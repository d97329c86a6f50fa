import type { MentionKind } from '@shared/article/document'
import { emptyBrandFields } from '@shared/records/brand'
import { emptyExpertFields } from '@shared/records/expert'
import { emptyProductFields } from '@shared/records/product'
import { binRecords, createRecord } from '../../../api/records'
import { showError, showUndo } from '../../../app/notices'
import { kindNames } from '../../../ui/words'

/** Makes a record that has a name and nothing else yet, without leaving the text. */
export async function createNamed(
  kind: MentionKind,
  name: string,
  takeBack: (id: string) => void,
): Promise<string | null> {
  try {
    const { id } = await made(kind, name)
    showUndo(`Made the ${kindNames[kind].one} “${name}”.`, async () => {
      takeBack(id)
      await binRecords(kind, [id])
    })
    return id
  } catch (error) {
    showError(error)
    return null
  }
}

function made(kind: MentionKind, name: string): Promise<{ id: string }> {
  switch (kind) {
    case 'product':
      return createRecord(kind, { ...emptyProductFields(), name })
    case 'brand':
      return createRecord(kind, { ...emptyBrandFields(), name })
    case 'expert':
      return createRecord(kind, { ...emptyExpertFields(), name })
  }
}
