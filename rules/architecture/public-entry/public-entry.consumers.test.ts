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
  valid: [
    {
      name: 'the entry that is kept for the importer',
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
      name: 'a file straight in shared/ui',
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
      name: 'what a unit of shared has inside',
      files: {
        ...BUTTON,
        'src/shared/ui/menu/index.ts': `import { Button } from '../button/button'\nexport const menu = Button\n`,
      },
    },
  ],
  invalid: [
    {
      name: 'an entry that is kept for another, from a higher layer',
      files: {
        ...SONG,
        'src/features/play/model.ts': `import type { Song } from '../../entities/song/@x/artist'\nexport type Playing = Song\n`,
      },
      errors: [
        {
          file: 'src/features/play/model.ts',
          line: 1,
          column: 27,
          what: 'play/model.ts (features/play) imports type Song from ../../entities/song/@x/artist, which entities/song reserves for artist; import it through its index.',
          fix: ['Export Song from src/entities/song/index.ts and import it from there'],
        },
      ],
    },
    {
      name: 'the inside of a unit of shared',
      files: {
        ...BUTTON,
        'src/features/pay/ui.ts': `import { Button } from '../../shared/ui/button/button'\nexport const pay = Button\n`,
      },
      errors: [
        {
          file: 'src/features/pay/ui.ts',
          line: 1,
          column: 24,
          what: "pay/ui.ts imports Button from ../../shared/ui/button/button, an internal file of shared; import it through its folder's index.",
          fix: ['Import Button from ../../shared/ui/button (src/shared/ui/button/index.ts)'],
        },
      ],
    },
    {
      name: 'the inside of a unit whose index does not export it',
      files: {
        ...BUTTON,
        'src/shared/ui/button/index.ts': 'export const other = 1\n',
        'src/features/pay/ui.ts': `import { Button } from '../../shared/ui/button/button'\nexport const pay = Button\n`,
      },
      errors: [
        {
          file: 'src/features/pay/ui.ts',
          fix: ['Export Button from src/shared/ui/button/index.ts and import it from there'],
        },
      ],
    },
  ],
})

testRule(boundary, {
  valid: [
    {
      name: 'an entry that is kept for the importing domain',
      files: { ...DENY([{ for: 'cart', glob: 'for-cart' }]), 'src/cart/types/cart.ts': CART },
    },
    {
      name: 'an entry of the importing domain, by its own name',
      files: { ...DENY([{ for: '*', glob: 'for-*' }]), 'src/cart/types/cart.ts': CART },
    },
  ],
  invalid: [
    {
      name: 'an entry that is kept for another domain',
      files: { ...DENY([{ for: 'cart', glob: 'for-cart' }]), 'src/shop/types/cart.ts': CART },
      errors: [{ file: 'src/shop/types/cart.ts', line: 1 }],
    },
    {
      name: 'another file of a domain that keeps an entry for the importer',
      files: {
        ...DENY([{ for: '*', glob: 'for-*' }]),
        'src/orders/types/order.ts': 'export interface Whole { id: string }\n',
        'src/cart/types/cart.ts': `import type { Whole } from '../../orders/types/order'\nexport type Cart = Whole\n`,
      },
      errors: [
        {
          file: 'src/cart/types/cart.ts',
          line: 1,
          fix: ['Export Whole from src/orders/types/for-cart.ts and import it from there'],
        },
      ],
    },
    {
      name: 'an entity that another one does not keep an entry for',
      files: {
        ...SONG,
        'src/entities/album/model/album.ts': `import type { Song } from '../../song/model/song'\nexport type Track = Song\n`,
      },
      errors: [
        {
          file: 'src/entities/album/model/album.ts',
          line: 1,
          fix: ['Export Song from src/entities/song/@x/album.ts and import it from there'],
        },
      ],
    },
    {
      name: 'an entity whose entry is there already',
      files: {
        ...SONG,
        'src/entities/artist/model/artist.ts': `import type { Song } from '../../song/model/song'\nexport type Best = Song\n`,
      },
      errors: [
        {
          file: 'src/entities/artist/model/artist.ts',
          line: 1,
          fix: ['Import Song from src/entities/song/@x/artist.ts'],
        },
      ],
    },
    {
      name: 'a feature, for which no entry is kept',
      files: {
        ...SLICED,
        'src/features/pay/@x/cart.ts': 'export const pay = 1\n',
        'src/features/cart/model.ts': `import { pay } from '../pay/@x/cart'\nexport const cart = pay\n`,
      },
      errors: [{ file: 'src/features/cart/model.ts', line: 1 }],
    },
  ],
})
