/** Keys that macOS, or every app on it, keeps for something else, and what stands for each of them there. */
const instead: Readonly<Record<string, string>> = {
  // Hides the app, and all the others.
  'Mod-h': 'Mod-Shift-r',
  'Mod-Alt-h': 'Mod-Alt-Shift-r',
  // Quits, and logs out at once.
  'Mod-Alt-q': 'Mod-Alt-i',
  'Mod-Alt-Shift-q': 'Mod-Alt-Shift-b',
  // Shows or hides the Dock.
  'Mod-Alt-d': 'Mod-Alt-l',
  // Shows the desktop. `Ctrl` is the Control key of a Mac beside its Command key.
  F11: 'Ctrl-Mod-f',
}

/** A stroke of the command table as it is on this system. */
export function keysOn(mac: boolean, keys: string): string {
  return (mac && instead[keys]) || keys
}
