import { NumberInput, TextInput } from '@mantine/core'
import { type LibrarySettings, librarySettingsSchema } from '@shared/records/settings'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../../api/desk'
import { keys, queryClient } from '../../api/queries'
import { useBeforeClose } from '../../app/closing'
import { showError } from '../../app/notices'
import { FieldGroup } from '../../app/records/record-screen'
import { languageName } from '../../ui/language-name'

/** What a new article starts with. Kept in the library; each field is saved when one leaves it. */
export function WritingPart() {
  const { data } = useQuery({ queryKey: keys.settings, queryFn: () => call('settings.get') })
  return (
    <FieldGroup title="Writing" hint="Kept in this library; new articles start with these.">
      {data && <Fields settings={data} />}
    </FieldGroup>
  )
}

function Fields({ settings }: { settings: LibrarySettings }) {
  const [values, setValues] = useState(settings)
  const errors = errorsOf(values)
  const kept = useRef(settings)
  const store = async () => {
    if (Object.keys(errors).length > 0 || values === kept.current) return
    const before = kept.current
    kept.current = values
    try {
      queryClient.setQueryData(keys.settings, await call('settings.set', values))
    } catch (error) {
      // Asked for again when a field is left, or the page.
      kept.current = before
      throw error
    }
  }
  const save = () => void store().catch(showError)
  // A key that leaves the page takes the field away without leaving it first.
  useBeforeClose(store)
  const change = (part: Partial<LibrarySettings>) => setValues((now) => ({ ...now, ...part }))
  return (
    <>
      <TextInput
        label="Byline"
        description="Your name, as it is printed."
        value={values.byline}
        error={errors.byline}
        onChange={(event) => change({ byline: event.currentTarget.value })}
        onBlur={save}
      />
      <TextInput
        label="Language"
        description={`A code such as en-GB or de${nameOf(values.language)}.`}
        value={values.language}
        error={errors.language}
        onChange={(event) => change({ language: event.currentTarget.value.trim() })}
        onBlur={save}
      />
      <TextInput
        label="Currency"
        description="Three letters, such as EUR."
        maxLength={3}
        value={values.currency}
        error={errors.currency}
        onChange={(event) => change({ currency: event.currentTarget.value.toUpperCase() })}
        onBlur={save}
      />
      <NumberInput
        label="Words a minute"
        description="For the reading time of an article."
        min={60}
        max={1000}
        value={values.wordsPerMinute}
        error={errors.wordsPerMinute}
        onChange={(value) => typeof value === 'number' && change({ wordsPerMinute: value })}
        onBlur={save}
      />
    </>
  )
}

function errorsOf(values: LibrarySettings): Partial<Record<keyof LibrarySettings, string>> {
  const parsed = librarySettingsSchema.safeParse(values)
  if (parsed.success) return {}
  const messages: Partial<Record<keyof LibrarySettings, string>> = {
    byline: 'At most 200 letters.',
    language: 'A code such as en-GB.',
    currency: 'Three capital letters, such as EUR.',
    wordsPerMinute: 'Between 60 and 1,000.',
  }
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]))
  return Object.fromEntries(Object.entries(messages).filter(([name]) => wrong.has(name)))
}

/** "; this one is German": what a code stands for, where it is one. */
function nameOf(language: string): string {
  const name = languageName(language)
  return language === '' || name === language ? '' : `; this one is ${name}`
}
