import { withoutPart, withPart } from '@shared/search/edit-query'
import { type SearchKind, searchKinds } from '@shared/search/filters'
import type { PlacedPart } from '@shared/search/query'
import { capitalised, foundNames } from '../../ui/words'
import classes from './search-main.module.css'

const searchedKinds = searchKinds.filter((kind) => kind !== 'profile')

type Props = { parts: PlacedPart[]; text: string; onChange: (text: string) => void }

/** The `type:` filters as buttons: pressing one writes it into the query or takes it out. */
export function KindButtons({ parts, text, onChange }: Props) {
  const partOf = (kind: SearchKind) =>
    parts.find(
      (part) =>
        part.type === 'filter' && !part.negated && part.filter.name === 'type' && part.filter.value === kind,
    )
  return (
    <fieldset className={classes.kinds}>
      <legend className={classes.legend}>Only these kinds</legend>
      {searchedKinds.map((kind) => {
        const present = partOf(kind)
        return (
          <button
            key={kind}
            type="button"
            className={classes.kind}
            aria-pressed={present !== undefined}
            onClick={() =>
              onChange(
                present
                  ? withoutPart(text.trim(), present)
                  : withPart(text, { type: 'filter', filter: { name: 'type', value: kind }, negated: false }),
              )
            }
          >
            {capitalised(foundNames[kind].many)}
          </button>
        )
      })}
    </fieldset>
  )
}
