/** The folder has a config of its own. */
export function existingConfig(config: string): string {
  return `This folder already has a config: ${config}. Edit it, or run \`stratalint check\`; init never overwrites a config.`
}

/** A folder above has a config. */
export function coveredFolder(config: string): string {
  return `This folder is already covered by ${config}. A config here would remove its files from that policy; edit ${config} instead.`
}

/** The package.json cannot be used. */
export function brokenManifest(): string {
  return 'package.json is not a JSON object, so init cannot read its workspaces and dependencies. Fix it and run init again.'
}
