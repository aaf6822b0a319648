type Reading = (bytes: Uint8Array) => Promise<void>
export const asInBareProcess: (run: () => Promise<void>) => Promise<void>
export const floor: Reading
export const textAndOperators: Reading
export const textAlone: Reading
export const nothingButPages: Reading
