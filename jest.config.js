const { availableParallelism } = require("node:os");

/** @type {import("jest").Config} */
module.exports = {
  // Tests on the real engine wait for other processes most of the time.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testEnvironment: "node",
  roots: ["<rootDir>/test", "<rootDir>/examples/testing", "<rootDir>/examples/actions"],
  testMatch: ["**/*.test.ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
  },
  setupFiles: ["<rootDir>/test/state-home.ts"],
  // It only ends what hangs, so that no test fails because the machine is slow.
  testTimeout: 1_200_000,
};
