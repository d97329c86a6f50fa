import { defineFeature } from '../../app/feature'

export const importing = defineFeature({ name: 'importing' })
