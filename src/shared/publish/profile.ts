import type { QuestionLook } from '../article/exporter'
import type { ProfileFields } from '../records/profile'

/** What exporters need of a profile's record; the whole record fits. */
export type PublishProfile = Pick<
  ProfileFields,
  | 'format'
  | 'questionStyle'
  | 'questionHeadingLevel'
  | 'speakerLabels'
  | 'frontMatter'
  | 'mediaFolder'
  | 'ties'
>

export function questionLook(
  profile: Pick<PublishProfile, 'questionStyle' | 'questionHeadingLevel'>,
): QuestionLook {
  return profile.questionStyle === 'heading'
    ? { style: 'heading', level: profile.questionHeadingLevel }
    : { style: profile.questionStyle }
}
