import { useRecord } from '../../api/queries'
import { MentionedIn } from '../../app/records/mentioned-in'

export function ExpertMentions({ id }: { id: string }) {
  const { data } = useRecord('expert', id)
  return <MentionedIn kind="expert" id={id} name={data?.name ?? ''} />
}
