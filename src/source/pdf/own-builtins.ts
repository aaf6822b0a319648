/**
 * Runs `load` and puts back the functions of the language that it replaced. The build of pdf.js for older engines brings
 * stand-ins for what they lack, and on Node 20 it also replaces `Array.prototype.push` and `JSON.stringify`, which work: for the
 * whole process, and several times slower. What it adds stays.
 */
export async function withOwnBuiltins<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load()
  } finally {
    for (const { holder, functions } of OWN)
      for (const [key, descriptor] of functions)
        if (Object.getOwnPropertyDescriptor(holder, key)?.value !== descriptor.value)
          Object.defineProperty(holder, key, descriptor)
  }
}

const HOLDERS: readonly object[] = [
  Array.prototype,
  JSON,
  Map.prototype,
  Set.prototype,
  Promise.prototype,
  String.prototype,
  RegExp.prototype,
]

/** As they are when this module is loaded: a program that loads pdf.js itself mostly does so after it. */
const OWN = HOLDERS.map(holder => ({ holder, functions: functionsOf(holder) }))

function functionsOf(holder: object): [PropertyKey, PropertyDescriptor][] {
  return Reflect.ownKeys(holder).flatMap((key): [PropertyKey, PropertyDescriptor][] => {
    const descriptor = Object.getOwnPropertyDescriptor(holder, key)
    return typeof descriptor?.value === 'function' && descriptor.configurable === true ? [[key, descriptor]] : []
  })
}
