import { testRule } from '@stratalint/rule/vitest'
import boundary from '../domain-boundary/domain-boundary.ts'
import rule from './public-entry.ts'

const SLICED = { 'stratalint.config.json': '{ "extends": "feature-sliced" }' }
const SONG = {
  ...SLICED,
  'src/entities/song/index.ts': `export { play } from './model/song'\n`,
  'src/entities/song/model/song.ts': 'export interface Song { title: string }\nexport const play = (): void => {}\n',
  'src/entities/song/@x/artist.ts': `export type { Song } from '../model/song'\n`,
}
const BUTTON = {
  ...SLICED,
  'src/shared/ui/button/index.ts': `export { Button } from './button'\n`,
  'src/shared/ui/button/button.ts': 'export const Button = 1\n',
  'src/shared/ui/link.ts': 'export const Link = 1\n',
}
const DENY = (entry: unknown): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({
    architecture: {
      places: { domain: { pattern: 'src/{domain}/{layer}/**', role: 'domain', entry } },
      layers: ['types', 'service'],
    },
  }),
  'src/orders/types/for-cart.ts': 'export interface Order { id: string }\n',
})
const CART = `import type { Order } from '../../orders/types/for-cart'\nexport type Cart = Order\n`

testRule(rule, {
  topic: 'entries for consumers',
  valid: [
    {
      name: 'an entry for the importing entity',
      files: {
        ...SONG,
        'src/entities/artist/model/artist.ts': `import type { Song } from '@/entities/song/@x/artist'\nexport type Best = Song\n`,
        'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      },
    },
    {
      name: 'the index of a subfolder of shared',
      files: {
        ...BUTTON,
        'src/features/pay/ui.ts': `import { Button } from '../../shared/ui/button'\nexport const pay = Button\n`,
      },
    },
    {
      name: 'a file directly in shared/ui',
      files: {
        ...BUTTON,
        'src/features/pay/ui.ts': `import { Link } from '../../shared/ui/link'\nexport const pay = Link\n`,
      },
    },
    {
      name: 'other folders of shared',
      files: {
        ...SLICED,
        'src/shared/api/http/client.ts': 'export const get = 1\n',
        'src/features/pay/ui.ts': `import { get } from '../../shared/api/http/client'\nexport const pay = get\n`,
      },
    },
    {
      name: 'an internal file of one shared unit from another',
      files: {
        ...BUTTON,
        'src/shared/ui/menu/index.ts': `import { Button } from '../button/button'\nexport const menu = Button\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'an entry for another slice from a higher layer',
      files: {
        ...SONG,
        'src/features/play/model.ts': `import type { Song } from '../../entities/song/@x/artist'\nexport type Playing = Song\n`,
      },
      errors: [
        {
          file: 'src/features/play/model.ts',
          line: 1,
          column: 27,
          endColumn: 58,
          fix: [{ key: 'publish', applicability: 'auto', target: 'src/entities/song/index.ts' }],
        },
      ],
      nearestValid: {
        'src/entities/song/index.ts': `export type { Song } from './model/song'\n`,
        'src/features/play/model.ts': `import type { Song } from '../../entities/song'\nexport type Playing = Song\n`,
      },
    },
    {
      name: 'an internal file of a shared unit',
      files: {
        ...BUTTON,
        'src/features/pay/ui.ts': `import { Button } from '../../shared/ui/button/button'\nexport const pay = Button\n`,
      },
      errors: [
        {
          file: 'src/features/pay/ui.ts',
          line: 1,
          column: 24,
          endColumn: 55,
          fix: [{ key: 'use-entry', applicability: 'auto', target: 'src/shared/ui/button/index.ts' }],
        },
      ],
      nearestValid: {
        'src/features/pay/ui.ts': `import { Button } from '../../shared/ui/button'\nexport const pay = Button\n`,
      },
    },
    {
      name: 'an internal file of a shared unit whose index does not export the binding',
      files: {
        ...BUTTON,
        'src/shared/ui/button/index.ts': 'export const other = 1\n',
        'src/features/pay/ui.ts': `import { Button } from '../../shared/ui/button/button'\nexport const pay = Button\n`,
      },
      errors: [
        {
          file: 'src/features/pay/ui.ts',
          line: 1,
          column: 24,
          endColumn: 55,
          fix: [{ key: 'publish', applicability: 'auto', target: 'src/shared/ui/button/index.ts' }],
        },
      ],
      nearestValid: {
        'src/shared/ui/button/index.ts': `export { Button } from './button'\n`,
        'src/features/pay/ui.ts': `import { Button } from '../../shared/ui/button'\nexport const pay = Button\n`,
      },
    },
  ],
})

testRule(boundary, {
  topic: 'entries for consumers',
  valid: [
    {
      name: 'an entry for the importing domain',
      files: { ...DENY([{ for: 'cart', glob: 'for-cart' }]), 'src/cart/types/cart.ts': CART },
    },
    {
      name: 'an entry for the importing domain through for: *',
      files: { ...DENY([{ for: '*', glob: 'for-*' }]), 'src/cart/types/cart.ts': CART },
    },
  ],
  invalid: [
    {
      name: 'an entry for another domain',
      files: { ...DENY([{ for: 'cart', glob: 'for-cart' }]), 'src/shop/types/cart.ts': CART },
      errors: [
        {
          file: 'src/shop/types/cart.ts',
          line: 1,
          column: 28,
          endColumn: 57,
          fix: [{ key: 'declare-interface', applicability: 'auto', target: 'src/shop/types/order.ts' }],
        },
      ],
      nearestValid: DENY([{ for: 'shop', glob: 'for-cart' }]),
    },
    {
      name: 'another file of a domain that has an entry for the importer',
      files: {
        ...DENY([{ for: '*', glob: 'for-*' }]),
        'src/orders/types/order.ts': 'export interface Whole { id: string }\n',
        'src/cart/types/cart.ts': `import type { Whole } from '../../orders/types/order'\nexport type Cart = Whole\n`,
      },
      errors: [
        {
          file: 'src/cart/types/cart.ts',
          line: 1,
          column: 28,
          endColumn: 54,
          fix: [
            { key: 'use-shared-entry', applicability: 'suggested', target: 'src/orders/types/for-cart.ts' },
            { key: 'declare-interface', applicability: 'auto', target: 'src/cart/types/whole.ts' },
          ],
        },
      ],
      nearestValid: { 'src/cart/types/cart.ts': CART },
    },
    {
      name: 'an entity that has no entry for the importer',
      files: {
        ...SONG,
        'src/entities/album/model/album.ts': `import type { Song } from '../../song/model/song'\nexport type Track = Song\n`,
      },
      errors: [
        {
          file: 'src/entities/album/model/album.ts',
          line: 1,
          column: 27,
          endColumn: 50,
          fix: [
            { key: 'use-shared-entry', applicability: 'suggested', target: 'src/entities/song/@x/album.ts' },
            { key: 'move-type', applicability: 'auto', target: 'src/shared/ui/song.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/entities/song/@x/album.ts': `export type { Song } from '../model/song'\n`,
        'src/entities/album/model/album.ts': `import type { Song } from '../../song/@x/album'\nexport type Track = Song\n`,
      },
    },
    {
      name: 'an import past the existing entry for the importer',
      files: {
        ...SONG,
        'src/entities/artist/model/artist.ts': `import type { Song } from '../../song/model/song'\nexport type Best = Song\n`,
      },
      errors: [
        {
          file: 'src/entities/artist/model/artist.ts',
          line: 1,
          column: 27,
          endColumn: 50,
          fix: [
            { key: 'use-shared-entry', applicability: 'suggested', target: 'src/entities/song/@x/artist.ts' },
            { key: 'move-type', applicability: 'auto', target: 'src/shared/ui/song.ts' },
          ],
        },
      ],
      nearestValid: {
        'src/entities/artist/model/artist.ts': `import type { Song } from '../../song/@x/artist'\nexport type Best = Song\n`,
      },
    },
    {
      name: 'an @x entry of a feature, which the policy does not define',
      files: {
        ...SLICED,
        'src/features/pay/@x/cart.ts': 'export const pay = 1\n',
        'src/features/cart/model.ts': `import { pay } from '../pay/@x/cart'\nexport const cart = pay\n`,
      },
      errors: [
        {
          file: 'src/features/cart/model.ts',
          line: 1,
          column: 21,
          endColumn: 37,
          fix: [
            { key: 'move-value', applicability: 'auto', target: 'src/shared/pay.ts' },
            { key: 'invert', applicability: 'manual', target: 'src/features/cart/pay.ts' },
          ],
        },
      ],
      nearestValid: { 'src/features/cart/model.ts': 'export const cart = (pay: number): number => pay\n' },
    },
  ],
})
