import { defineFeature } from '../../app/feature'
import { ImportingBackground } from './importing-background'

export const importing = defineFeature({ name: 'importing', Background: ImportingBackground })
