/** The last `remove` letters of what stands there, the typed one among them, become `insert`. */
export type Smartened = { remove: number; insert: string }
