import { emptyExpertFields, expertFieldsSchema } from '@shared/records/expert'
import { describe, expect, it } from 'vitest'
import { validateWith } from './validate'

const validate = validateWith(expertFieldsSchema)

describe('errors of a form in plain words', () => {
  it('finds none in a good record', () => {
    expect(validate({ ...emptyExpertFields(), name: 'Ines' })).toEqual({})
  })

  it('says what is wrong beside the field, however deep', () => {
    const credential = {
      id: 'not an id',
      name: '',
      issuer: '',
      verifiedOn: '12 May',
      expiresOn: null,
      url: 'no',
    }
    const errors = validate({
      ...emptyExpertFields(),
      name: '',
      bioShort: 'x'.repeat(501),
      credentials: [{ ...credential, id: '01930000-0000-7000-8000-000000000000' }],
      topics: Array.from({ length: 101 }, () => 'pores'),
    })
    expect(errors).toEqual({
      name: 'A name is needed.',
      bioShort: 'At most 500 characters.',
      'credentials.0.verifiedOn': 'Not a day of the calendar.',
      'credentials.0.url': 'Must start with http://, https:// or mailto:.',
      topics: 'At most 100 entries.',
    })
  })
})
