import { dayOf, daysBetween } from '@shared/calendar-day'
import { useRecord } from '../../api/queries'
import { formatDay, todayDay } from '../../ui/dates'
import { Facts } from '../../ui/facts'
import { PanelNote, PanelPart } from '../../ui/panel'
import { Tag } from '../../ui/tag'
import classes from './expert-about.module.css'

/** A credential checked longer ago than this asks to be checked again. */
const oldCheckDays = 365

export function ExpertAbout({ id }: { id: string }) {
  const { data: expert } = useRecord('expert', id)
  if (!expert) return null
  const today = todayDay()
  return (
    <>
      <PanelPart title="Credentials">
        {expert.credentials.length === 0 && <PanelNote>None noted yet.</PanelNote>}
        {expert.credentials.map(({ id: key, name, issuer, verifiedOn, expiresOn }) => {
          const expired = expiresOn !== null && expiresOn < today
          const old = verifiedOn === null || daysBetween(verifiedOn, today) > oldCheckDays
          return (
            <div key={key} className={classes.credential}>
              <b>{name || 'Unnamed'}</b>
              {issuer && <span>{issuer}</span>}
              <Tag tone={expired || old ? 'amber' : 'sage'}>
                {expired
                  ? `Expired ${formatDay(expiresOn)}`
                  : verifiedOn === null
                    ? 'Never checked'
                    : `Checked ${formatDay(verifiedOn)}`}
              </Tag>
            </div>
          )
        })}
      </PanelPart>
      <PanelPart title="Record">
        <Facts
          rows={[
            ['Last in touch', expert.lastContactedOn && formatDay(expert.lastContactedOn)],
            ['Added', formatDay(dayOf(expert.createdAt))],
            ['Topics', expert.topics.join(', ')],
          ]}
        />
      </PanelPart>
    </>
  )
}
