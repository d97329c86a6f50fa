import { IconMessageQuestion } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'
import { QuestionsBackground } from './questions-background'

export const questions = defineFeature({
  name: 'questions',
  section: {
    id: 'questions',
    label: 'Question bank',
    icon: IconMessageQuestion,
    rail: 'none',
    command: 'go.questions',
    load: () => import('./screens').then((module) => module.screens),
  },
  Background: QuestionsBackground,
})
