import { installHooks, uninstallHooks, type HostName } from '@stratalint/agent'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shopRepository, type TestRepository } from './repository.ts'

const SKILL = join(import.meta.dirname, '../../packages/cli/skills/stratalint')

const SETTINGS = {
  claude: '.claude/settings.json',
  codex: '.codex/hooks.json',
  cursor: '.cursor/hooks.json',
} satisfies Record<HostName, string>

/** The shop with the hooks of a host in its first commit; a program is installed. */
async function shopWithHooks(host: HostName, more: Record<string, string | null> = {}): Promise<TestRepository> {
  const shop = shopRepository(more)
  mkdirSync(join(shop.folder, 'node_modules/.bin'), { recursive: true })
  writeFileSync(join(shop.folder, 'node_modules/.bin/stratalint'), '')
  shop.git('switch', '--quiet', 'main')
  await installHooks(host, shop.folder, SKILL, false)
  shop.commit('Hooks')
  shop.git('switch', '--quiet', '--force-create', 'change')
  return shop
}

const gateChanges = async (shop: TestRepository): Promise<string[]> =>
  (await shop.review()).findings.filter(({ rule }) => rule === 'integrity/gate').map(({ what }) => what)

describe.each(['claude', 'codex', 'cursor'] as const)('the hooks of %s', (host) => {
  it('are named by a review when one is removed by hand, and are fine as they are', async () => {
    const shop = await shopWithHooks(host, { '.claude/settings.json': null })
    expect(await gateChanges(shop)).toEqual([])
    const stop = host === 'cursor' ? 'stop' : 'Stop'
    const settings = JSON.parse(shop.read(SETTINGS[host])) as { hooks: Record<string, unknown> }
    delete settings.hooks[stop]
    shop.write({ [SETTINGS[host]]: JSON.stringify(settings, null, 2) })
    const [what, ...more] = await gateChanges(shop)
    expect(more).toEqual([])
    expect(what).toMatch(/stratalint agent hook|stratalint agent h|…|stratalint/)
    expect(what).toMatch(/no longer runs when an agent stops\.$/)
  })

  it('are named when all of them are uninstalled', async () => {
    const shop = await shopWithHooks(host, { '.claude/settings.json': null })
    await uninstallHooks(host, shop.folder, SKILL)
    expect((await gateChanges(shop)).length).toBe(3)
  })
})
