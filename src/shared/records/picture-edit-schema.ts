import { z } from 'zod'
import { FINEST, rotations } from './picture-edit'

export const rotationSchema = z.literal(rotations)

const part = z
  .number()
  .min(0)
  .max(1)
  .transform((value) => Math.round(value * FINEST) / FINEST)

export const cropSchema = z
  .object({ left: part, top: part, width: part, height: part })
  .refine(({ width, height }) => width > 0 && height > 0, 'must keep something of the picture')
  .refine(
    ({ left, top, width, height }) => left + width <= 1 + 1 / FINEST && top + height <= 1 + 1 / FINEST,
    'must lie inside the picture',
  )
