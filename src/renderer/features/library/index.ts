import { defineFeature } from '../../app/feature'

export const library = defineFeature({ name: 'library' })
