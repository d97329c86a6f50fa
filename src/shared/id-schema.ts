import { z } from 'zod'
import { isId } from './identifiers'

export const idSchema = z.string().refine(isId, 'not a record id')
