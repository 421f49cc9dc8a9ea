/** A range of a file; columns are 1-based UTF-16, their end exclusive. */
export interface SarifRegion {
  startLine: number
  startColumn?: number
  endLine?: number
  endColumn?: number
}

/** A place in a file, with what happens there. */
export interface SarifLocation {
  physicalLocation: { artifactLocation: SarifArtifact; region?: SarifRegion }
  message?: { text: string }
}

/** A file, from the root of the repository. */
export interface SarifArtifact {
  uri: string
  uriBaseId: '%SRCROOT%'
}

/** Where a range of a file is; without a range, the file. */
export function fileLocation(path: string, region: SarifRegion | null): SarifLocation {
  return { physicalLocation: { artifactLocation: artifactOf(path), ...(region !== null && { region }) } }
}

/** A path of the repository as a relative URI. */
export function artifactOf(path: string): SarifArtifact {
  const uri = path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
  return { uri, uriBaseId: '%SRCROOT%' }
}
