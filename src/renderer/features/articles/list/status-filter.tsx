import { Menu } from '@mantine/core'
import { type ArticleStatus, articleStatuses } from '@shared/records/article'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { statusNames, statusTones } from '../../../ui/words'
import classes from './article-list.module.css'

type Props = { value: ArticleStatus | null; onChange: (status: ArticleStatus | null) => void }

/** Narrows the list to articles that stand at one point of their way. */
export function StatusFilter({ value, onChange }: Props) {
  const name = value === null ? 'All' : statusNames[value]
  return (
    <Menu
      position="bottom-end"
      width={190}
      radius="lg"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button type="button" className={classes.status} aria-label={`Shown: ${name}`}>
          {name}
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={value === null ? <Chosen /> : null} onClick={() => onChange(null)}>
          All articles
        </Menu.Item>
        <Menu.Divider />
        {articleStatuses.map((status) => (
          <Menu.Item
            key={status}
            leftSection={<span className={classes.dot} data-tone={statusTones[status]} aria-hidden />}
            rightSection={status === value ? <Chosen /> : null}
            onClick={() => onChange(status)}
          >
            {statusNames[status]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Chosen() {
  return <IconCheck size={15} stroke={1.8} aria-label="now" />
}
