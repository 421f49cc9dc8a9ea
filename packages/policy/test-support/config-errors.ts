import { compilePolicy, PolicyError } from '../src/index.ts'
import { temporaryProject } from './temporary-project.ts'

const DOMAIN = 'src/domains/{domain}/{layer}/**'
const LAYERS = ['types', 'service', 'ui']

/** A config with a domain of three layers. */
export const withArchitecture = (more: object): object => ({
  architecture: { places: { domain: DOMAIN }, layers: LAYERS, ...more },
})

/** The same with a second place. */
export const withPlace = (extra: object): object => withArchitecture({ places: { domain: DOMAIN, extra } })

/** The same with an exception. */
export const withException = (more: object): object => ({
  ...withArchitecture({}),
  exceptions: [{ rule: 'architecture/domain-boundary', from: 'src/domains/a/**', reason: 'shared ids', ...more }],
})

/** A mistake, a config with it, the nearest config without it, and the whole message. */
export type Row = [mistake: string, broken: unknown, fixed: unknown, message: string]

export function compile(config: unknown): void {
  const { root } = temporaryProject({ 'base.json': '{}', 'readme.md': '# Not a policy' })
  compilePolicy(config, { file: `${root}/stratalint.config.json` })
}

export function errorOf(config: unknown): PolicyError {
  try {
    compile(config)
  } catch (error) {
    if (error instanceof PolicyError) return error
    throw error
  }
  throw new Error('the config is valid')
}
