import { createContext } from 'react'

/** How wide the pictures within are drawn, in CSS pixels: it decides which of the small pictures is asked for. */
export const PictureWidth = createContext(200)
