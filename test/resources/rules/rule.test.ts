import { check, undeclared } from "../../../src/engine";
import { rule } from "../../../src/resources/rules/rule";

const inputs = { name: "my rule", script: "function (user, context, callback) { callback(null, user, context); }" };

test.each(["a", "my-rule 2"])("accepts the name %j", (name) => {
  expect(check(rule, { ...inputs, name })).toEqual([]);
});

test.each(["", "-rule", "rule ", "my_rule"])("refuses the name %j", (name) => {
  expect(check(rule, { ...inputs, name }).map(({ property }) => property)).toEqual(["name"]);
});

test("an order that is no longer declared stays as it is", () => {
  expect(undeclared(rule, { ...inputs, order: 3, enabled: false }, inputs)).toEqual([
    { property: "order", stays: true },
  ]);
});
