/**
 * `shown`: turned and cut as the record says. `small`: the same, for lists. `card`: smaller still, for a card on a screen
 * of plain density. `original`: the file as it came.
 */
export const pictureForms = ['shown', 'small', 'card', 'original'] as const
export type PictureForm = (typeof pictureForms)[number]

const hosts = { shown: 'item', small: 'small', card: 'card', original: 'original' } as const satisfies Record<
  PictureForm,
  string
>

/**
 * The address under which the window shows a media record; served by the app's own protocol, never a file path.
 * @param version changes when what is shown does, so that it is asked for anew
 */
export function mediaAddress(id: string, form: PictureForm = 'shown', version = 0): string {
  return `media://${hosts[form]}/${id}${version === 0 ? '' : `?version=${version}`}`
}

/** What such an address asks for; null for any other. */
export function readMediaAddress(address: string): { id: string; form: PictureForm } | null {
  const [, host, id] = /^media:\/\/([a-z]+)\/([0-9a-f-]{36})\/?(?:\?version=\d+)?$/.exec(address) ?? []
  const form = pictureForms.find((each) => hosts[each] === host)
  return form && id !== undefined ? { id, form } : null
}
