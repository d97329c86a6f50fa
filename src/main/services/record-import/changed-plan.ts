import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { makePlan, type PlanInSight } from './make-plan'
import type { ImportPlan } from './plan'

type Changes = Omit<CallParsed<'recordImports.change'>, 'sessionId'>

/** A plan for another kind of record, or for another shape of the table: made anew, with the filter it had. */
export async function withShape(inSight: PlanInSight, { kind, shape }: Changes): Promise<PlanInSight> {
  if (kind === undefined && shape === undefined) return inSight
  const { plan } = inSight
  // Exact optional properties: what was left out must not come as undefined.
  const given = Object.fromEntries(Object.entries(shape ?? {}).filter(([, value]) => value !== undefined))
  const { format: _format, ...present } = { ...plan.shape, ...given }
  const { source, currency } = plan
  const made = await makePlan(source, { kind: kind ?? plan.kind, shape: present, currency })
  return { ...made, plan: { ...made.plan, filter: plan.filter } }
}

/**
 * A plan with what was chosen of its columns and rows.
 * @throws DeskError `invalid-input` where the mapping is that of other columns
 */
export function withChoices({ plan, headings }: PlanInSight, { mapping, filter }: Changes): ImportPlan {
  if (mapping && mapping.length !== headings.length)
    throw new DeskError('invalid-input', 'The columns of the table have changed meanwhile.')
  return { ...plan, mapping: mapping ?? plan.mapping, filter: filter ?? plan.filter }
}
