/** The key of a package.json that holds a policy. */
export const PACKAGE_KEY = 'stratalint'
