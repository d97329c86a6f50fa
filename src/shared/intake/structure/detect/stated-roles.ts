import { isAnswererRole, isAskerRole } from '../names'
import { type Roles, turnAsks } from '../roles'
import { foldWords, runsText } from '../runs'
import type { Labelled } from './trusted-labels'

/** «Interviewer: Mara Lind and Otto Brandt», above a talk: nothing but names behind it. */
const NAMES =
  /^(?:(?:Dr|Prof|Mrs?|Ms|Sir)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s,&]+(?:and |und |et |y |e |(?:Dr|Prof|Mrs?|Ms)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*){0,16}[.]?$/u

/**
 * Roles as a header states them, one field for whoever asks and one for whoever answers, where both speak below it.
 * `fields` are the header's labels, which are no turns. Of several who ask, the one who does so most leads.
 */
export function statedRoles(
  labelled: readonly Labelled[],
): { roles: Roles; fields: ReadonlySet<Labelled> } | null {
  const isField = (label: Labelled, at: number) =>
    at < MOST_FIELDS &&
    (isAskerRole(label.name) || isAnswererRole(label.name)) &&
    labelled.filter((other) => other.name === label.name).length === 1 &&
    NAMES.test(runsText(label.runs).trim())
  const fields = new Set(labelled.filter(isField))
  const wordsOf = (kind: (name: string) => boolean) =>
    new Set(
      [...fields].filter((label) => kind(label.name)).flatMap((label) => foldWords(runsText(label.runs))),
    )
  const asking = wordsOf(isAskerRole)
  const answering = wordsOf(isAnswererRole)
  const turns = labelled.filter((label) => !fields.has(label))
  const voices = [...new Set(turns.map((label) => label.name))]
  const among = (name: string, words: ReadonlySet<string>) =>
    foldWords(name).some((word) => word.length > 2 && words.has(word))
  const askers = voices.filter((name) => among(name, asking) && !among(name, answering))
  if (askers.length === 0 || !voices.some((name) => among(name, answering))) return null
  const asked = (name: string) =>
    turns.filter((label) => label.name === name && turnAsks(runsText(label.runs))).length
  const [lead = '', ...others] = [...askers].sort((a, b) => asked(b) - asked(a))
  if (asked(lead) === 0) return null
  return { roles: { askers: new Set([lead]), coAskers: new Set(others), clarity: 0.95 }, fields }
}

/** A header stands above the first turns. */
const MOST_FIELDS = 6
