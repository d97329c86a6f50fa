import { Tooltip } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { tooltipOf } from './commands/keys'
import { runCommand } from './commands/registry'
import type { SectionDefinition } from './feature'
import classes from './rail.module.css'
import { currentPlace, subscribe, usePlace } from './routes'
import { sectionList } from './screens'

/** The narrow column of sections. */
export function Rail() {
  const rail = useRef<HTMLElement>(null)
  useEffect(() => subscribe(() => leaveButton(rail.current)), [])
  return (
    <nav ref={rail} className={classes.rail} aria-label="Sections">
      <span className={classes.logo} aria-hidden>
        b
      </span>
      {sectionList
        .filter((section) => section.rail === 'top')
        .map((section) => (
          <RailButton key={section.id} section={section} />
        ))}
      <span className={classes.space} />
      {sectionList
        .filter((section) => section.rail === 'foot')
        .map((section) => (
          <RailButton key={section.id} section={section} />
        ))}
    </nav>
  )
}

/** Lets what one goes to by key have the focus, where it would stay on the button of another section pressed before. */
function leaveButton(rail: HTMLElement | null): void {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || !rail?.contains(activeElement)) return
  if (activeElement.dataset.section !== currentPlace().section) activeElement.blur()
}

function RailButton({ section }: { section: SectionDefinition }) {
  const place = usePlace()
  const IconOf = section.icon
  // Brands and ingredients have no button of their own: they are reached from products.
  const besideProducts = place.section === 'brands' || place.section === 'ingredients'
  const on = place.section === section.id || (besideProducts && section.id === 'products')
  return (
    <Tooltip label={tooltipOf(section.command)} position="right">
      <button
        type="button"
        className={classes.button}
        aria-label={section.label}
        data-section={section.id}
        aria-current={on ? 'page' : undefined}
        onClick={() => runCommand(section.command)}
      >
        <IconOf size={18} stroke={1.6} aria-hidden />
      </button>
    </Tooltip>
  )
}
