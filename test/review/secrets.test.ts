import { isObject, propertiesOf, schemaFor, type Values } from "../../src/definition";
import { html, json, markdown, text } from "../../src/review";
import { distinctCases } from "../definitions/cases";
import { sampleOf } from "../definitions/sample";
import { reviewed } from "./plans";

const formats = { html, json, markdown, text };

/** The sample with every secret replaced by a text that is nowhere else. */
function withCanaries(schema: Parameters<typeof schemaFor>[0], values: Values, canary: string): Values {
  const properties = new Map(propertiesOf(schemaFor(schema, values)).map((property) => [property.name, property]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const property = properties.get(name);
      if (property?.secret) return [name, canary];
      return [name, property && isObject(value) ? withCanaries(property.schema, value, canary) : value];
    }),
  );
}

test.each(distinctCases.map((subject) => ({ name: subject.name, subject })))(
  "$name shows no secret that it is given in clear",
  ({ subject: { definition, decided } }) => {
    const [before, after] = (["canary-before", "canary-after"] as const).map((canary, choice) => ({
      ...withCanaries(definition.inputs, sampleOf(definition.inputs, choice as 0 | 1, "all", decided), canary),
      extra: { api_token: canary, deep: [{ some_password: canary }] },
    }));
    const { type } = definition;
    const report = reviewed({ type, before, after }, { op: "create", type, name: "new", after });
    for (const format of Object.values(formats)) {
      expect(format(report)).toContain("[secret]");
      expect(format(report)).not.toContain("canary");
    }
  },
);

test("keys and tokens are hidden wherever they are", () => {
  const key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----";
  const rule = (script: string) => ({ type: "Rule", before: { script: "a\n" }, after: { script } });
  for (const format of Object.values(formats)) {
    const shown = format(reviewed(rule(`a\nconst key = \`${key}\`;\n`)));
    expect(shown).not.toContain("MIIEvQ");
  }
});
