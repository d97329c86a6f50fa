/**
 * An address that may be handed to the person's browser or mail program.
 * @returns the address in its normal form, or null for anything but http, https and mailto
 */
export function openableAddress(address: string): string | null {
  try {
    const url = new URL(address)
    if (url.protocol === 'mailto:') return url.href
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    // A name and password in an address are there to deceive.
    return url.username || url.password ? null : url.href
  } catch {
    return null
  }
}
