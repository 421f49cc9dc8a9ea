import { expect, it } from 'vitest'
import { CYCLE, HOSTILE, LAYER, resultOf } from '../../test-support/findings.ts'
import { xmlErrors } from '../../test-support/validate.ts'
import { toCheckstyle } from './checkstyle.ts'

const context = { repositoryPath: (file: string) => file }

/** What Checkstyle's own XMLLogger prints. */
const SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="checkstyle">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="file" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="error" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
                  <xs:attribute name="column" type="xs:positiveInteger"/>
                  <xs:attribute name="severity" use="required">
                    <xs:simpleType>
                      <xs:restriction base="xs:string">
                        <xs:enumeration value="ignore"/>
                        <xs:enumeration value="info"/>
                        <xs:enumeration value="warning"/>
                        <xs:enumeration value="error"/>
                      </xs:restriction>
                    </xs:simpleType>
                  </xs:attribute>
                  <xs:attribute name="message" type="xs:string" use="required"/>
                  <xs:attribute name="source" type="xs:string" use="required"/>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
            <xs:attribute name="name" type="xs:string" use="required"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="version" type="xs:string"/>
    </xs:complexType>
  </xs:element>
</xs:schema>`

it('prints the findings of each file', () => {
  expect(toCheckstyle(resultOf([LAYER, { ...LAYER, line: 9 }, CYCLE]), context)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <checkstyle version="4.3">
      <file name="src/domains/orders/types/order.ts">
        <error line="3" column="28" severity="error" message="types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils. Fix: (1) Move type Price to src/domains/orders/types/price.ts; (2) Import Price from ./price. Do not re-export it through index.ts." source="architecture/layer-direction"/>
        <error line="9" column="28" severity="error" message="types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils. Fix: (1) Move type Price to src/domains/orders/types/price.ts; (2) Import Price from ./price. Do not re-export it through index.ts." source="architecture/layer-direction"/>
      </file>
      <file name="src/utils/a.ts">
        <error line="1" column="19" severity="warning" message="Import cycle through types: a.ts → b.ts → a.ts. Fix: Declare in b.ts just the members of A that it reads. Do not hide it behind a dynamic import()." source="architecture/no-cycle"/>
      </file>
    </checkstyle>
    "
  `)
})

it('prints no file for a clean run', () => {
  expect(toCheckstyle(resultOf([]), context)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3"/>\n',
  )
})

it.each([
  ['no findings', []],
  ['findings', [LAYER, CYCLE]],
  ['hostile texts', [HOSTILE]],
])('obeys the schema: %s', async (_, findings) => {
  expect(await xmlErrors(toCheckstyle(resultOf(findings), context), SCHEMA)).toEqual([])
})
