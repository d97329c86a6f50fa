import { navigate, type Place } from '../../app/routes'

const mark = 'compare'

/** The two products that a place of this section compares; null where it shows another thing. */
export function comparedIn(view: Place['view']): { left: string; right: string } | null {
  const [what, left, right] = view?.split(' ') ?? []
  return what === mark && left && right ? { left, right } : null
}

export function compareProducts(left: string, right: string): void {
  navigate({ section: 'products', view: `${mark} ${left} ${right}` })
}
