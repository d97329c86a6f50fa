import { createContext } from 'react'

/** True around pictures that go by faster than anybody looks: those that are not there yet are not asked for. */
export const PicturesWait = createContext(false)
