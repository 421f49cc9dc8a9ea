const DECIDING =
  /^(?:package\.json|pnpm-workspace\.yaml|\.gitignore|\.git|node_modules|config|build|webpack.*|\.babelrc.*|deno\.jsonc?|[tj]sconfig.*\.json|\.?stratalint.*|.+\.config\.\w+|.+\.d\.[cm]?ts)$/

/** Whether a file or folder of this name may affect how the imports of other files resolve, or which files are checked. */
export function decidesResolution(name: string): boolean {
  return DECIDING.test(name)
}
