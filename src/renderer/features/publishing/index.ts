import { defineFeature } from '../../app/feature'

export const publishing = defineFeature({ name: 'publishing' })
