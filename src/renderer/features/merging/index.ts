import { defineFeature } from '../../app/feature'
import { MergingBackground } from './merging-background'

export const merging = defineFeature({ name: 'merging', Background: MergingBackground })
