import { binRecords } from '../../api/records'
import { navigate } from '../../app/routes'

/** Undoes adding media: what came in goes to the bin. */
export async function takeBackAdded(newIds: readonly string[]): Promise<void> {
  await binRecords('media', [...newIds])
  navigate({ section: 'media' })
}
