/** A range of a file, in 1-based UTF-16 columns with an exclusive end. */
export interface SarifRegion {
  startLine: number
  startColumn?: number
  endLine?: number
  endColumn?: number
}

/** A position in a file, with an optional message. */
export interface SarifLocation {
  physicalLocation: { artifactLocation: SarifArtifact; region?: SarifRegion }
  message?: { text: string }
}

/** A file, from the root of the repository. */
export interface SarifArtifact {
  uri: string
  uriBaseId: '%SRCROOT%'
}

/** The location of a range, or of the whole file. */
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
