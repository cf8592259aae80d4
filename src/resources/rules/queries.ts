import { z } from "zod";
import { queryAll, queryOne } from "../../definition";
import { rule } from "./rule";

const words = { noun: "rule", removed: "Auth0 has ended the life of rules: use Actions instead." };

export const getRule = queryOne(rule, words);

export const getRules = queryAll(rule, {
  ...words,
  filters: {
    enabled: z.boolean().optional().describe("Only rules that run, or with false only those that do not."),
  },
});
