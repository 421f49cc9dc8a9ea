/** The `packages:` list of a pnpm-workspace.yaml, as a block or in brackets. */
export function pnpmPackages(yaml: string): string[] {
  const lines = yaml.split(/\r?\n/).map(withoutComment)
  const start = lines.findIndex((line) => /^(['"]?)packages\1\s*:/.test(line))
  if (start === -1) return []
  const inline = lines[start]!.slice(lines[start]!.indexOf(':') + 1).trim()
  const following = lines.slice(start + 1)
  if (inline.startsWith('[')) {
    const list = [inline, ...following].join(' ')
    return list
      .slice(1, (list + ']').indexOf(']'))
      .split(/,(?![^{]*\})/)
      .map(unquoted)
      .filter((item) => item !== '')
  }
  const end = following.findIndex((line) => /^[^\s-]/.test(line))
  return (end === -1 ? following : following.slice(0, end))
    .map((line) => /^\s*-\s+(.*)$/.exec(line)?.[1] ?? '')
    .map(unquoted)
    .filter((item) => item !== '')
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)#.*$/, '')
}

function unquoted(item: string): string {
  return item.trim().replace(/^(['"])(.*)\1$/, '$2')
}
