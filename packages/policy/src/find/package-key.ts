/** The key of a config in package.json. */
export const PACKAGE_KEY = 'stratalint'
