/** A record as a person sees it: everything but how often and when it was written. */
export function asSeen<Whole extends { revision: number; updatedAt: number }>(whole: Whole) {
  const { revision: _often, updatedAt: _when, ...rest } = whole
  return rest
}
