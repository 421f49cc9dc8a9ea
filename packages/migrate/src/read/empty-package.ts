const MARK = Symbol('empty package')

/** What configs get from packages that matters for their meaning. */
const KNOWN: Readonly<Record<string, object>> = {
  '@softarc/sheriff-core': {
    sameTag: ({ from, to }: { from: string; to: string }) => from === to,
    anyTag: () => true,
    noDependencies: () => false,
  },
}

/**
 * A package that is not installed: what a config reads from it is empty, and a function returns the objects
 * that it is given, as `defineConfig` does. So the config's own rules and settings can be read.
 */
export function createEmptyPackage(name: string): unknown {
  return KNOWN[name] ?? emptyPackage(name)
}

function emptyPackage(name: string): unknown {
  // Only a function of this form can be called with `new`.
  const empty = function () {}
  const proxy: unknown = new Proxy(empty, {
    get: (_, key) => {
      if (key === MARK) return true
      if (key === '__esModule') return true
      if (key === Symbol.iterator) return function* empty() {}
      if (key === Symbol.toPrimitive || key === 'toString') return () => name
      if (key === 'then') return undefined
      // A preset is most often spread or mapped.
      if (key === 'map' || key === 'flatMap' || key === 'filter') return () => []
      return proxy
    },
    ownKeys: () => ['prototype'],
    has: () => true,
    apply: (_, __, given: unknown[]) => {
      const objects = given.flat(Infinity).filter((one) => typeof one === 'object' && one !== null)
      return objects.length > 0 ? objects : proxy
    },
    construct: () => proxy as object,
  })
  return proxy
}

/** Whether a value comes from a package that is not installed. */
export function isEmptyPackage(value: unknown): boolean {
  return typeof value === 'function' && (value as unknown as Record<symbol, unknown>)[MARK] === true
}
