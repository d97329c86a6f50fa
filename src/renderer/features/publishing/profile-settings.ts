import {
  type Profile,
  type ProfileFields,
  profileFieldsSchema,
  type QuestionStyle,
} from '@shared/records/profile'
import { call } from '../../api/desk'

export const questionStyleNames: Record<QuestionStyle, string> = {
  bold: 'Bold',
  heading: 'Heading',
  'q-and-a': 'Q: and A:',
  'definition-list': 'Definitions',
}

export const speakerLabelNames: Record<ProfileFields['speakerLabels'], string> = {
  always: 'Always',
  several: 'If several',
  never: 'Never',
}

/** The profile with this id; until one is chosen, Markdown, which goes anywhere. */
export function chosenProfile(profiles: readonly Profile[], id: string | null): Profile | null {
  return (
    profiles.find((profile) => profile.id === id) ??
    profiles.find(({ format }) => format === 'markdown') ??
    profiles[0] ??
    null
  )
}

/** One field of a profile from a control that knows only texts; an unknown text changes nothing. */
export function profilePart<Name extends 'questionStyle' | 'speakerLabels'>(
  name: Name,
  value: string,
): Partial<ProfileFields> {
  const parsed = profileFieldsSchema.shape[name].safeParse(value)
  return parsed.success ? { [name]: parsed.data } : {}
}

/** Saves a change to a profile; the preview follows. A profile changed elsewhere meanwhile keeps that change too. */
export async function changeProfile(profile: Profile, change: Partial<ProfileFields>): Promise<void> {
  const answer = await call('profiles.save', {
    id: profile.id,
    revision: profile.revision,
    fields: { ...fieldsOf(profile), ...change },
  })
  if (answer.outcome === 'stale') await changeProfile(answer.current, change)
}

function fieldsOf(profile: Profile): ProfileFields {
  return profileFieldsSchema.parse(profile)
}
