import { useRecord } from '../../api/queries'
import { MentionedIn } from '../../app/records/mentioned-in'

export function BrandMentions({ id }: { id: string }) {
  const { data } = useRecord('brand', id)
  return <MentionedIn kind="brand" id={id} name={data?.name ?? ''} />
}
