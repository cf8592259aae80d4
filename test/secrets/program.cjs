// Declares what a file of JSON holds. It lies outside of the project, so that no secret is in the project's folder.
const { readFileSync } = require("node:fs");
const auth0 = require("pulumi-dynamic-auth0");

const made = {};
const resolved = (value) => (typeof value === "string" && value.startsWith("$") ? made[value.slice(1)] : value);

for (const { name, type, inputs } of JSON.parse(readFileSync(process.env.DECLARED, "utf8"))) {
  const args = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, resolved(value)]));
  made[name] = new auth0[type](name.replaceAll(" ", "-"), args);
}
exports.clientSecret = made.Client.clientSecret;
