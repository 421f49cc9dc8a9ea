import { installHooks, uninstallHooks, HOSTS } from '@stratalint/agent'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shopRepository, type TestRepository } from './repository.ts'

const SKILL = join(import.meta.dirname, '../../packages/cli/skills/stratalint')

/** The shop with the hooks of all hosts in its first commit; a program is installed. Codex has its hooks in TOML. */
async function shopWithHooks(): Promise<TestRepository> {
  const shop = shopRepository({ '.claude/settings.json': null, '.codex/config.toml': '[[hooks.Stop]]\nhooks = []\n' })
  mkdirSync(join(shop.folder, 'node_modules/.bin'), { recursive: true })
  writeFileSync(join(shop.folder, 'node_modules/.bin/stratalint'), '')
  shop.git('switch', '--quiet', 'main')
  for (const host of HOSTS) await installHooks(host, shop.folder, SKILL, false)
  shop.commit('Hooks')
  shop.git('switch', '--quiet', '--force-create', 'change')
  return shop
}

const gateChanges = async (shop: TestRepository): Promise<string[]> =>
  (await shop.review()).findings.filter(({ rule }) => rule === 'integrity/gate').map(({ what }) => what)

it('names each hook of an agent that is removed by hand, or that no longer runs', async () => {
  const shop = await shopWithHooks()
  for (const file of ['.claude/settings.json', '.cursor/hooks.json']) {
    const settings = JSON.parse(shop.read(file)) as { hooks: Record<string, unknown> }
    delete settings.hooks['Stop']
    delete settings.hooks['postToolUse']
    shop.write({ [file]: JSON.stringify(settings, null, 2) })
  }
  shop.replace('.codex/config.toml', 'hook codex PreToolUse', 'status')
  expect(await gateChanges(shop)).toMatchInlineSnapshot(`
    [
      ".claude/settings.json:21: './node_modules/.bin/stratalint agent hook c…' no longer runs when an agent stops. Its owner is @shop/everyone.",
      ".codex/config.toml:9: ''$(git rev-parse --show-toplevel)'/node_mod…' no longer runs before an edit of an agent. Its owner is @shop/everyone.",
      ".cursor/hooks.json:13: './node_modules/.bin/stratalint agent hook c…' no longer runs after an edit of an agent. Its owner is @shop/everyone.",
    ]
  `)
})

it('names all hooks of an agent that are uninstalled or switched off, and none that are as they were', async () => {
  const shop = await shopWithHooks()
  shop.write({ 'notes.md': 'x' })
  await uninstallHooks('cursor', shop.folder, SKILL)
  shop.write({ '.codex/config.toml': `${shop.read('.codex/config.toml')}[features]\nhooks = false\n` })
  expect(await gateChanges(shop)).toMatchInlineSnapshot(`
    [
      ".codex/config.toml:24: ''$(git rev-parse --show-toplevel)'/…' (and 2 more) never runs, because of 'hooks'. Its owner is @shop/everyone.",
      ".cursor/hooks.json:1: './node_modules/.bin/stratalint agent hook c…' no longer runs after an edit of an agent. Its owner is @shop/everyone.",
      ".cursor/hooks.json:1: './node_modules/.bin/stratalint agent hook c…' no longer runs before an edit of an agent. Its owner is @shop/everyone.",
      ".cursor/hooks.json:1: './node_modules/.bin/stratalint agent hook c…' no longer runs when an agent stops. Its owner is @shop/everyone.",
    ]
  `)
})
