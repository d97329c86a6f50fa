import { Menu } from '@mantine/core'
import { type Condition, testsFlag } from '@shared/lists/query'
import { type ArticleStatus, articleStatuses } from '@shared/records/choices'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { changeListState, useListState } from '../../../app/lists/list-state'
import { statusNames, statusTones } from '../../../ui/words'
import classes from './article-list.module.css'

/** All articles, those at one point of their way, or those that print an old value. */
export type ShownArticles = ArticleStatus | 'out-of-date' | null

type Props = {
  /** How many articles print an old value. */
  outOfDate: number
}

/** Narrows the list to articles that stand at one point of their way, or ask for a revision. */
export function StatusFilter({ outOfDate }: Props) {
  const { where } = useListState('articles')
  const value = shownBy(where)
  const onChange = (shown: ShownArticles) =>
    changeListState('articles', { where: [...where.filter((one) => !isOurs(one)), ...conditionsOf(shown)] })
  const name = value === null ? 'All' : value === 'out-of-date' ? 'Out of date' : statusNames[value]
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
          {/* What it is narrowed to stands in words on its chip. */}
          {value === null ? name : <span className={classes.dot} data-tone={toneOf(value)} aria-hidden />}
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
        <Menu.Divider />
        <Menu.Item
          rightSection={value === 'out-of-date' ? <Chosen /> : outOfDate > 0 && outOfDate}
          onClick={() => onChange('out-of-date')}
        >
          Out of date
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function toneOf(shown: NonNullable<ShownArticles>): string {
  return shown === 'out-of-date' ? 'amber' : statusTones[shown]
}

/** What a list is narrowed to, as far as this menu says it. */
export function shownBy(where: readonly Condition[]): ShownArticles {
  const [ours, more] = where.filter(isOurs)
  if (!ours || more) return null
  if (ours.test !== 'among') return 'out-of-date'
  const [status, ...others] = ours.values
  return (others.length === 0 && articleStatuses.find((one) => one === status)) || null
}

function isOurs(condition: Condition): boolean {
  if (condition.test === 'among') return condition.field === 'status'
  return testsFlag(condition, 'outOfDate')
}

function conditionsOf(shown: ShownArticles): Condition[] {
  if (shown === null) return []
  if (shown === 'out-of-date') return [{ test: 'is', flag: 'outOfDate' }]
  return [{ test: 'among', field: 'status', values: [shown] }]
}

function Chosen() {
  return <IconCheck size={15} stroke={1.8} aria-label="now" />
}
