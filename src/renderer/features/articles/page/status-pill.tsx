import { Menu } from '@mantine/core'
import { articleStatuses } from '@shared/records/choices'
import { IconCheck } from '@tabler/icons-react'
import { tooltipOf } from '../../../app/commands/keys'
import { useStorePart } from '../../../ui/store'
import { statusNames, statusTones } from '../../../ui/words'
import { setStatus } from '../planning/set-plan'
import type { ArticleSession } from '../session/article-session'
import classes from './status-pill.module.css'

/** Where the article stands, as a pill; a click or Enter changes it. */
export function StatusPill({ session }: { session: ArticleSession }) {
  const status = useStorePart(session.fields, (fields) => fields.status)
  return (
    <Menu
      position="bottom-start"
      width={190}
      radius="lg"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.pill}
          title={tooltipOf('articles.setStatus')}
          data-tone={statusTones[status]}
          aria-label={`Status: ${statusNames[status]}`}
        >
          <span className={classes.dot} aria-hidden />
          {statusNames[status]}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {articleStatuses.map((one) => (
          <Menu.Item
            key={one}
            leftSection={<span className={classes.dot} data-tone={statusTones[one]} aria-hidden />}
            rightSection={one === status ? <IconCheck size={15} stroke={1.8} aria-label="now" /> : null}
            onClick={() => setStatus({ session }, one)}
          >
            {statusNames[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
