import { check } from "../../../src/engine";
import { emailTemplate } from "../../../src/resources";
import { liquidErrorIn } from "../../../src/resources/liquid";
import { simulatedTenant } from "../../definitions/simulated-tenant";
import { Subject } from "../../definitions/subject";

const tenant = simulatedTenant();

test("what is not declared of a template that is there stays", async () => {
  const before = { template: "verify_email", body: "theirs", from: "a@example.com", subject: "theirs" };
  await tenant().elsewhere.request({
    ...{ method: "POST", path: "/email-templates" },
    body: { ...before, syntax: "liquid", urlLifetimeInSeconds: 60, enabled: false },
  });
  const resource = new Subject(emailTemplate, tenant());
  const requests = await resource.create({ template: "verify_email", subject: "ours", enabled: true });
  expect(requests.map(({ method, status }) => `${method} ${status}`).slice(-3)).toEqual([
    "POST 409",
    "GET 200",
    "PUT 200",
  ]);
  expect(await resource.live()).toMatchObject({ ...before, subject: "ours", urlLifetimeInSeconds: 60, enabled: true });
});

test("a delete switches it off, and leaves its texts", async () => {
  const resource = new Subject(emailTemplate, tenant());
  await resource.create({ template: "welcome_email", subject: "Hello", body: "Hi", enabled: true });
  await resource.delete();
  expect(await resource.live()).toMatchObject({ body: "Hi", enabled: false });
});

describe("Liquid that does not parse is refused in preview", () => {
  const refused = (inputs: object) =>
    check(emailTemplate, { template: "verify_email", enabled: true, ...inputs }).map(
      ({ property, reason }) => `${property} ${reason}`,
    );

  test.each([
    [
      { body: "<p>\n  {% if user.name %}Hi</p>" },
      "body does not parse as Liquid: tag {% if user.name %} not closed in line 2, column 3",
    ],
    [
      { subject: "Hello {{ user.name" },
      'subject does not parse as Liquid: output "{{ user.name" not closed in line 1, column 7',
    ],
    [
      { resultUrl: "https://{% nonsense %}" },
      'resultUrl does not parse as Liquid: tag "nonsense" not found in line 1, column 9',
    ],
  ])("%j", (inputs, failure) => {
    expect(refused(inputs)).toEqual([failure]);
  });

  test("but for texts in another syntax", () => {
    expect(refused({ body: "{% if", syntax: "other" })).toEqual([]);
  });

  test.each([
    "{% if user.name %}{{ user.name | escape }}{% else %}you{% endif %}",
    "{% debug %}",
    "{%- auth0:head -%}{%- auth0:widget -%}",
    '{% case application.clientID %}{% when "a" %}A{% endcase %}',
    '{{ "now" | date: "%Y" }} 100 %} }} {',
    '{% if user.email contains "@example.com" and organization %}{% endif %}',
  ])("Auth0's own examples parse: %s", (text) => {
    expect(liquidErrorIn(text)).toBeUndefined();
  });
});
