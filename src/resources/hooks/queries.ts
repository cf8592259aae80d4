import { z } from "zod";
import { queryAll, queryOne, wire } from "../../definition";
import { hook } from "./hook";

/** Auth0 tells the names of secrets elsewhere, and no value. */
const answered = { ...hook, inputs: hook.inputs.omit({ secrets: true }) };

const words = { noun: "hook", removed: "Auth0 has ended the life of hooks: use Actions instead." };

export const getHook = queryOne(answered, words);

export const getHooks = queryAll(answered, {
  ...words,
  filters: {
    enabled: z.boolean().optional().describe("Only hooks that run, or with false only those that do not."),
    triggerId: wire("triggerId", z.string().min(1)).optional().describe("Only hooks that run at this point."),
  },
});
