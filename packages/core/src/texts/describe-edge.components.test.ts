import { describe, expect, it } from 'vitest'
import { memoryFacts, type MemoryFile } from '../../../../test/support/memory-facts.ts'
import { HARNESS, layersOf, placeOf, policyOf } from '../../../../test/support/policy-of.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'

const ORDERS = 'src/domains/orders'
const CARD = `${ORDERS}/ui/Card.vue`

function fixes(
  files: Record<string, MemoryFile>,
  names: string[],
  from: string,
  to = CARD,
  specifier = '../ui/Card.vue',
): string[] {
  return renderMessage(HARNESS, { from, specifier, to, names }, memoryFacts(files)).split('\n').slice(2, -2)
}

describe('a component', () => {
  it('moves as a file where its own imports allow it', () => {
    expect(
      fixes(
        { [CARD]: { exports: ['default'], needs: {}, imports: [`${ORDERS}/types/order.ts`] } },
        ['default'],
        `${ORDERS}/service/badge.ts`,
      ),
    ).toEqual([
      `auto: Move ${CARD} to ${ORDERS}/service/Card.vue, where this import is legal.`,
      `manual: Take Card as a parameter in ${ORDERS}/service/badge.ts and pass it in from ${ORDERS}/ui.`,
    ])
  })

  it('moves to the folder for components of a layer that has several, and keeps its folder where others have its name', () => {
    const policy = policyOf({
      places: [
        placeOf('parts', 'domain', 'src/{actions,components}/**', {
          layer: 'parts',
          entry: { instances: 'any', layers: null },
        }),
        placeOf('source', 'domain', 'src/{layer}/**', { entry: { instances: 'any', layers: null } }),
      ],
      layers: layersOf({ parts: [], scenes: ['parts'] }),
      crossDomain: { default: 'lower-layers', allow: [] },
    })
    const fix = (to: string, others: string[], name = 'default'): string =>
      renderMessage(
        policy,
        { from: 'src/actions/users.ts', specifier: '../x', to, names: [name] },
        memoryFacts(
          Object.fromEntries(
            [to, ...others].map((file) => [file, { exports: [name], needs: { [name]: { jsx: true } } }]),
          ),
        ),
      ).split('\n')[2]!
    expect(fix('src/scenes/Invite.vue', [])).toBe(
      'auto: Move src/scenes/Invite.vue to src/components/Invite.vue, where this import is legal.',
    )
    expect(fix('src/scenes/users/Row.vue', ['src/scenes/groups/Row.vue'])).toBe(
      'auto: Move src/scenes/users/Row.vue to src/components/users/Row.vue, where this import is legal.',
    )
    expect(fix('src/scenes/dialogs.tsx', [], 'Dialog')).toBe(
      'suggested: Move Dialog to src/components/dialog.tsx and import it from there everywhere.',
    )
  })

  it('stays where they do not', () => {
    expect(
      fixes(
        { [CARD]: { exports: ['default'], needs: {}, imports: [`${ORDERS}/ui/theme.ts`] } },
        ['default'],
        `${ORDERS}/service/Badge.vue`,
      ),
    ).toEqual([`manual: Take Card as a slot in ${ORDERS}/service/Badge.vue and pass it in from ${ORDERS}/ui.`])
  })

  it('is a snippet in Svelte', () => {
    expect(
      fixes(
        { [CARD]: { exports: ['default'], needs: {}, imports: [`${ORDERS}/ui/theme.ts`] } },
        ['*'],
        `${ORDERS}/service/Badge.svelte`,
      ),
    ).toEqual([`manual: Take Card as a snippet in ${ORDERS}/service/Badge.svelte and pass it in from ${ORDERS}/ui.`])
  })

  it('keeps its types, which move to a file of TypeScript', () => {
    expect(
      fixes(
        { [CARD]: { exports: ['type CardSize', 'default'], needs: { CardSize: {} } } },
        ['type CardSize'],
        `${ORDERS}/service/badge.ts`,
      ),
    ).toEqual([`auto: Move type CardSize to ${ORDERS}/types/card-size.ts and import it from there everywhere.`])
  })

  it('never takes in a declaration, though it has its name', () => {
    const service = `${ORDERS}/service/price.ts`
    expect(
      fixes(
        { [service]: { exports: ['type Price'], needs: { Price: {} } }, [`${ORDERS}/types/price.vue`]: {} },
        ['type Price'],
        `${ORDERS}/types/order.ts`,
        service,
        '../service/price',
      ),
    ).toEqual([`auto: Move type Price to ${ORDERS}/types/price.ts and import it from there everywhere.`])
  })
})

describe('a specifier', () => {
  const index = `${ORDERS}/ui/index.ts`

  it('keeps the extension of a component', () => {
    const facts = memoryFacts({ [`${ORDERS}/ui/Row.vue`]: { exports: ['default'] } })
    expect(
      renderMessage(
        HARNESS,
        {
          from: `${ORDERS}/ui/page.ts`,
          specifier: './Rwo',
          to: { type: 'unresolved', why: 'relative' },
          names: ['default'],
        },
        facts,
      ),
    ).toContain('Import ./Row.vue (')
  })

  it('in the place of a component has no extension', () => {
    const facts = memoryFacts({
      [index]: { exports: [`type CardSize < ${CARD}#CardSize`] },
      [CARD]: { exports: ['type CardSize'] },
    })
    expect(
      renderMessage(
        HARNESS,
        { from: 'src/app/main.ts', specifier: '../domains/orders/ui/Card.vue', to: CARD, names: ['type CardSize'] },
        facts,
      ),
    ).toContain('from ../domains/orders/ui (')
  })
})
