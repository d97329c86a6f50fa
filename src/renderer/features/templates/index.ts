import { defineFeature } from '../../app/feature'
import { TemplatesBackground } from './templates-background'

export const templates = defineFeature({
  name: 'templates',
  Background: TemplatesBackground,
})
