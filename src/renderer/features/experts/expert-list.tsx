import { RecordList } from '../../app/records/record-list'
import { Picture } from '../../ui/picture'
import { counted } from '../../ui/words'
import classes from './expert-list.module.css'
import { NoExperts } from './no-experts'

export function ExpertList({ selectedId }: { selectedId: string | null }) {
  return (
    <RecordList
      kind="expert"
      title="Experts"
      selectedId={selectedId}
      newCommand="experts.new"
      nameOf={(row) => row.name}
      renderLead={(row) => (
        <span className={classes.portrait}>
          <Picture mediaId={row.portraitMediaId} alt="" seed={row.name} shape="round" size="small" />
        </span>
      )}
      renderMeta={(row) => (
        <>
          <span className={classes.what}>
            {[row.title, row.employer].filter(Boolean).join(', ') || 'No title yet'}
          </span>
          {row.mentionCount > 0 && <span>{counted(row.mentionCount, 'mention')}</span>}
        </>
      )}
      empty={<NoExperts />}
    />
  )
}
