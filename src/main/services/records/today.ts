/** The calendar day where the writer is, `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE')
}
