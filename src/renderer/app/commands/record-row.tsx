import type { SearchHit } from '@shared/records/library'
import { litParts } from '@shared/search/light'
import { KindIcon } from '../../ui/kind-icon'
import { Lit } from '../../ui/lit'
import { capitalised, kindNames } from '../../ui/words'
import { fieldName } from '../search/describe-part'
import classes from './palette.module.css'

/** A record that a search found, as a row of the palette. */
export function RecordRow({ hit, words }: { hit: SearchHit; words: string[] }) {
  const where = fieldName(hit.part)
  return (
    <>
      <KindIcon kind={hit.kind} />
      <span className={classes.words}>
        <span className={classes.title}>
          {hit.title === '' ? (
            `Untitled ${kindNames[hit.kind].one}`
          ) : (
            <Lit parts={litParts(hit.title, words)} />
          )}
        </span>
        <span className={classes.snippet}>
          {where && `${where}: `}
          {hit.snippet.length > 0 ? <Lit parts={hit.snippet} /> : hit.detail}
        </span>
      </span>
      <span className={classes.kind}>{capitalised(kindNames[hit.kind].one)}</span>
    </>
  )
}
