// Declares the resources of a file of JSON that lies outside of the project, so that none of its secrets is in the project's folder.
const { readFileSync } = require("node:fs");
const auth0 = require("pulumi-dynamic-auth0");

const declared = JSON.parse(readFileSync(process.env.DECLARED, "utf8"));
const made = {};
for (const { name, type, inputs, dependsOn = [] } of declared)
  made[name] = new auth0[type](name, inputs, { dependsOn: dependsOn.map((other) => made[other]) });
