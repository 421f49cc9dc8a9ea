import { describe, expect, it } from 'vitest'
import { HARNESS } from '../../../../test/support/policy-of.ts'
import { memoryFacts } from '../../../../test/support/memory-facts.ts'
import { messageFor, renderInline } from '../../../../test/support/rendered-message.ts'

const AUTH = 'src/providers/auth'
const facts = memoryFacts({
  [`${AUTH}/index.ts`]: {
    exports: [`logout < ${AUTH}/session.ts#logout`, `signIn < ${AUTH}/session.ts#login`, 'renew'],
  },
  [`${AUTH}/session.ts`]: { exports: ['logout', 'login', 'renew'] },
})
const edge = {
  from: 'src/domains/orders/service/order.ts',
  specifier: '../../../providers/auth/session.js',
  to: `${AUTH}/session.ts`,
}

describe('edits', () => {
  it('replace the specifier where the very same binding is offered', () => {
    expect(messageFor(HARNESS, { ...edge, names: ['logout'] }, facts).fix).toEqual([
      {
        key: 'use-entry',
        kind: 'reroute',
        applicability: 'auto',
        symbols: ['logout'],
        target: `${AUTH}/index.ts`,
        title: `Import logout from ../../../providers/auth/index.js (${AUTH}/index.ts).`,
        edits: [{ file: edge.from, start: 20, end: 56, text: "'../../../providers/auth/index.js'" }],
      },
    ])
  })

  it('are left out where an export of that name may be another one', () => {
    const [fix] = messageFor(HARNESS, { ...edge, names: ['renew'] }, facts).fix
    expect(fix).toMatchObject({ key: 'use-entry', applicability: 'manual' })
    expect(fix).not.toHaveProperty('edits')
  })

  it('are left out where names change, too', () => {
    const [fix] = messageFor(HARNESS, { ...edge, names: ['login'] }, facts).fix
    expect(fix).toMatchObject({ applicability: 'suggested', symbols: ['signIn'] })
    expect(fix).not.toHaveProperty('edits')
  })

  it('are left out where code has to move', () => {
    const message = messageFor(HARNESS, {
      from: 'src/domains/orders/types/a.ts',
      specifier: '../ui/b',
      to: 'src/domains/orders/ui/b.ts',
      names: ['type B'],
    })
    expect(message.fix.every(({ edits }) => edits === undefined)).toBe(true)
  })
})

describe('the inline form', () => {
  it('is one line of what, fixes and the wrong escape', () => {
    expect(renderInline(HARNESS, { ...edge, names: ['logout'] }, facts)).toMatchInlineSnapshot(
      `"service/order.ts imports logout from ../../../providers/auth/session.js, an internal file of auth; import it through its index. Fix: Import logout from ../../../providers/auth/index.js (src/providers/auth/index.ts). Do not copy the file out of the provider."`,
    )
  })

  it('numbers several fixes', () => {
    const later = {
      from: 'src/domains/orders/repo/a.ts',
      specifier: '../ui/b',
      to: 'src/domains/orders/ui/b.ts',
      names: ['render'],
    }
    expect(renderInline(HARNESS, later, memoryFacts({}, { importsOf: false }))).toMatchInlineSnapshot(
      `"repo/a.ts (repo) imports render from ../ui/b (ui); repo may import only types, config, repo and utils. Fix: (1) Move render to src/domains/orders/repo/render.ts and import it from there everywhere; (2) Declare interface Render in src/domains/orders/types/render.ts, take it as a parameter, and pass it in from src/domains/orders/ui. Do not hide it behind a dynamic import()."`,
    )
  })
})
