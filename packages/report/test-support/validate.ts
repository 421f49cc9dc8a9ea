import { validateXML } from 'xmllint-wasm'

/** What a schema has against an XML document. */
export async function xmlErrors(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [{ fileName: 'schema.xsd', contents: schema }],
  })
  return errors.map(({ message }) => message)
}
