import { describe, expect, it } from 'vitest'
import { memoryFacts, type MemoryFile } from '../../../../test/support/memory-facts.ts'
import { layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { renderMessage, type ForbiddenImport } from '../../../../test/support/rendered-message.ts'

const MONOREPO = policyOf({
  layers: layersOf({ common: [], browser: ['common'] }),
  places: [
    placeOf('tests', 'domain', 'packages/{package}/__tests__/**', { identity: ['package'], layer: 'browser' }),
    placeOf('area', 'domain', 'packages/{package}/src/{layer}/**', { identity: ['package'] }),
    placeOf('root', 'domain', 'packages/{package}/src/**', { identity: ['package'], layer: 'common' }),
  ],
  crossDomain: { default: 'same-layers', allow: [] },
  tests: ['packages/*/__tests__/**'],
})

const WORKSPACE = {
  folders: {
    '@ide/basic': 'packages/basic',
    '@ide/browser': 'packages/browser',
    '@ide/utils': 'packages/utils',
    '@ide/uri': 'packages/uri',
  },
  packages: {
    '@ide/browser': [{ specifier: '@ide/browser', path: 'packages/browser/src/browser/index.ts' }],
    '@ide/utils': [{ specifier: '@ide/utils', path: 'packages/utils/src/index.ts' }],
  },
}

const FILES: Record<string, MemoryFile> = {
  'packages/browser/src/browser/index.ts': {
    exports: [
      'Event < packages/utils/src/event.ts#Event',
      'Emitter < packages/utils/src/emitter.ts#Emitter',
      'Uri < packages/uri/src/uri.ts#Uri',
    ],
  },
  'packages/utils/src/index.ts': {
    exports: ['Event < packages/utils/src/event.ts#Event', 'Emitter < packages/utils/src/emitter.ts#Emitter'],
  },
  'packages/utils/src/event.ts': { exports: ['Event'] },
  'packages/utils/src/emitter.ts': { exports: ['Emitter'] },
  'packages/uri/src/uri.ts': { exports: ['Uri'] },
}

function fixes(
  edge: ForbiddenImport,
  files: Record<string, MemoryFile> = FILES,
  sources: Record<string, string> = {},
): string[] {
  return renderMessage(MONOREPO, edge, memoryFacts(files, { ...WORKSPACE, sources }))
    .split('\n')
    .slice(2, -2)
}

describe('a binding that another package declares', () => {
  const edge = {
    from: 'packages/basic/src/common/header.ts',
    specifier: '@ide/browser',
    to: 'packages/browser/src/browser/index.ts',
  }

  it('is imported from the package that exports it, never by a path into that', () => {
    expect(fixes({ ...edge, names: ['Event'] })).toEqual([
      'auto: Import Event from @ide/utils (packages/utils/src/index.ts).',
    ])
  })

  it('is imported together with the others that one entry exports', () => {
    expect(fixes({ ...edge, names: ['Event', 'Emitter'] })).toEqual([
      'auto: Import Event and Emitter from @ide/utils (packages/utils/src/index.ts).',
    ])
  })

  it('is not imported from a package that offers no way to it', () => {
    expect(fixes({ ...edge, names: ['Uri'] }).some((fix) => fix.includes('from ../'))).toBe(false)
  })

  it('is imported by a path within its own package', () => {
    const from = 'packages/utils/src/common/queue.ts'
    expect(fixes({ from, specifier: '@ide/browser', to: edge.to, names: ['Event'] })).toEqual([
      'suggested: Import Event from ../event (packages/utils/src/event.ts), where it is declared.',
    ])
  })
})

describe('bindings of several files', () => {
  it('are imported from each', () => {
    const files = {
      'packages/basic/src/browser/all.ts': {
        exports: ['a < packages/basic/src/common/a.ts#a', 'b < packages/basic/src/common/b.ts#b'],
      },
      'packages/basic/src/common/a.ts': { exports: ['a'] },
      'packages/basic/src/common/b.ts': { exports: ['b'] },
    }
    expect(
      fixes(
        {
          from: 'packages/basic/src/common/use.ts',
          specifier: '../browser/all',
          to: 'packages/basic/src/browser/all.ts',
          names: ['a', 'b'],
        },
        files,
      ),
    ).toEqual([
      'auto: Import a from ./a (packages/basic/src/common/a.ts) and b from ./b (packages/basic/src/common/b.ts), where they are declared.',
    ])
  })
})

describe('a whole module', () => {
  it('is imported as one where an entry passes it on by a name', () => {
    const files = {
      ...FILES,
      'packages/browser/src/browser/index.ts': { exports: ['events < packages/browser/src/common/events.ts#*'] },
      'packages/browser/src/common/events.ts': { exports: ['fire'] },
    }
    expect(
      fixes(
        {
          from: 'packages/browser/src/common/use.ts',
          specifier: '../browser',
          to: 'packages/browser/src/browser/index.ts',
          names: ['events'],
        },
        files,
      ),
    ).toEqual([
      'suggested: Import * as events from ./events (packages/browser/src/common/events.ts), where it is declared.',
    ])
  })
})

describe('a declaration that moves', () => {
  it('stays in its own package, on which the importer depends', () => {
    const files = { 'packages/browser/src/browser/input.ts': { exports: ['type InputProps'] } }
    expect(
      fixes(
        {
          from: 'packages/basic/src/common/scm.ts',
          specifier: '@ide/browser/input',
          to: 'packages/browser/src/browser/input.ts',
          names: ['type InputProps'],
        },
        files,
      ),
    ).toEqual([
      'auto: Move type InputProps to packages/browser/src/common/input-props.ts and import it from there everywhere.',
    ])
  })

  it("leaves the I of an interface out of its file's name", () => {
    const files = { 'packages/basic/src/browser/input.ts': { exports: ['type IInputProps'] } }
    expect(
      fixes(
        {
          from: 'packages/basic/src/common/scm.ts',
          specifier: '../browser/input',
          to: 'packages/basic/src/browser/input.ts',
          names: ['type IInputProps'],
        },
        files,
      ),
    ).toEqual([
      'auto: Move type IInputProps to packages/basic/src/common/input-props.ts and import it from there everywhere.',
    ])
  })
})

describe('a re-export in the entry of a package', () => {
  it('is deleted for the specifier by which its importers get there', () => {
    const target = 'packages/utils/src/browser/panel.ts'
    const packages = {
      ...WORKSPACE.packages,
      '@ide/utils': [...WORKSPACE.packages['@ide/utils'], { specifier: '@ide/utils/lib/browser/panel', path: target }],
    }
    const facts = memoryFacts({ [target]: { exports: ['Panel'] } }, { ...WORKSPACE, packages })
    expect(
      renderMessage(
        MONOREPO,
        {
          from: 'packages/utils/src/index.ts',
          specifier: './browser/panel',
          to: target,
          kind: 'export-all',
          names: ['*'],
        },
        facts,
      ),
    ).toContain('Delete this re-export and import directly from @ide/utils/lib/browser/panel where that is allowed.')
  })
})

describe('a path to a build output', () => {
  const missing = { type: 'unresolved', why: 'relative' } as const

  it('becomes one to the source', () => {
    const edge = {
      from: 'packages/basic/__tests__/icon.test.ts',
      specifier: '../lib/common/icon',
      to: missing,
      names: ['icon'],
    }
    expect(fixes(edge, {}, { 'packages/basic/lib/common/icon': 'packages/basic/src/common/icon.ts' })).toEqual([
      'suggested: Import icon from ../src/common/icon (packages/basic/src/common/icon.ts), the source of that build output.',
    ])
  })

  it('becomes the name of another package', () => {
    const edge = {
      from: 'packages/basic/__tests__/event.test.ts',
      specifier: '../../utils/lib/event',
      to: missing,
      names: ['Event'],
    }
    expect(fixes(edge, FILES, { 'packages/utils/lib/event': 'packages/utils/src/event.ts' })).toEqual([
      'suggested: Import Event from @ide/utils (packages/utils/src/index.ts).',
    ])
  })

  it('is written where it is no build output', () => {
    const edge = {
      from: 'packages/basic/__tests__/icon.test.ts',
      specifier: '../src/common/icon',
      to: missing,
      names: ['icon'],
    }
    expect(fixes(edge, {})).toEqual([
      'manual: Create packages/basic/src/common/icon.ts and export icon from it, if you meant to add that file.',
    ])
  })
})

describe('a path that leads nowhere', () => {
  const missing = { type: 'unresolved', why: 'relative' } as const
  const files = { 'packages/basic/src/browser/node.module.less': {} }

  it('has one ../ too few', () => {
    expect(
      fixes(
        {
          from: 'packages/basic/__tests__/browser/node.test.ts',
          specifier: '../src/browser/node.module.less',
          to: missing,
          names: ['default'],
        },
        files,
      ),
    ).toEqual([
      'suggested: Import ../../src/browser/node.module.less (packages/basic/src/browser/node.module.less exists).',
    ])
  })

  it('may be a style sheet that nobody writes exports into', () => {
    expect(
      fixes(
        {
          from: 'packages/basic/__tests__/browser/node.test.ts',
          specifier: '../../src/browser/other-name.less',
          to: missing,
          names: ['default'],
        },
        files,
      ),
    ).toEqual(['manual: Create packages/basic/src/browser/other-name.less, if you meant to add that file.'])
  })

  it('is deleted when nothing is imported by name', () => {
    expect(fixes({ from: 'packages/basic/src/common/a.ts', specifier: './b', to: missing }, {})).toEqual([
      'manual: Create packages/basic/src/common/b.ts, if you meant to add that file.',
      'manual: Delete the import of ./b if it is not needed.',
    ])
  })
})

describe('a helper in a test', () => {
  const edge = {
    from: 'packages/basic/src/browser/main.ts',
    specifier: '../../__tests__/mocks',
    to: 'packages/basic/__tests__/mocks.ts',
    names: ['enableMocks'],
  }

  it('stays there when it needs other test files', () => {
    const files = {
      [edge.to]: {
        exports: ['enableMocks'],
        needs: { enableMocks: { imports: ['packages/basic/__tests__/handlers.ts'] } },
      },
    }
    expect(fixes(edge, files)).toEqual(['manual: Delete this import; only tests and their setup may use enableMocks.'])
  })

  it('moves when it needs none', () => {
    const files = {
      [edge.to]: {
        exports: ['enableMocks'],
        needs: { enableMocks: { imports: ['packages/basic/src/common/clock.ts'] } },
      },
    }
    expect(fixes(edge, files)).toEqual([
      'suggested: Move enableMocks to packages/basic/src/browser/enable-mocks.ts and import it from there everywhere.',
    ])
  })
})
