import { keyLabel } from '../../../app/commands/keys'

/** The keys that move a card or an entry, as people read them: "Ctrl+Shift+arrows". */
export const movingKeys = keyLabel('Mod-Shift-arrowleft').replace('←', 'arrows')
